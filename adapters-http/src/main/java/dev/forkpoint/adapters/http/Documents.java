package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.StreamedBody;
import dev.forkpoint.application.convert.ConvertSession;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.trace.Conversion;
import dev.forkpoint.application.trace.TraceWriters;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Conversations in other forms than the agent's own.
///
/// A document is written down before it is sent, so that its length is known, and trouble with the
/// trace is an answer of its own rather than half a document.
@Singleton
final class Documents {
  static final Path TEMPORARY_FILES = Path.of(System.getProperty("java.io.tmpdir"));

  private final TraceWriters writers;
  private final ConvertSession convertSession;

  Documents(TraceWriters writers, ConvertSession convertSession) {
    this.writers = writers;
    this.convertSession = convertSession;
  }

  /// The conversation of a session as a document, to be saved rather than shown.
  HttpResponse<StreamedBody> of(SessionAt place, String format) throws IOException {
    Conversion conversion =
        convertSession.convert(place.session(), place.checkpoint(), writer(format));
    StreamedBody document = spooled(conversion);
    return HttpResponse.ok(document)
        .contentType(conversion.mediaType())
        .contentLength(document.length())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + conversion.fileName() + '"');
  }

  private TraceWriter writer(String format) {
    return writers
        .named(format)
        .orElseThrow(() -> Input.bad("'%s' is none of native, %s.".formatted(format, names())));
  }

  private String names() {
    return writers.all().stream().map(TraceWriter::name).collect(Collectors.joining(", "));
  }

  private static StreamedBody spooled(Conversion conversion) throws IOException {
    try (DocumentSpool spool = new DocumentSpool(TEMPORARY_FILES)) {
      conversion.writeTo(spool);
      return spool.body();
    }
  }
}
