package dev.forkpoint.adapters.http.download;

import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.problem.ProblemResponse;
import dev.forkpoint.application.download.Download;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.util.Optional;

/// Answers a request for a download: with all of it, with a part, or with what it is alone (RFC
/// 9110, sections 13 and 14).
public final class ArchiveAnswer {
  /// The type of a zip archive.
  public static final String ZIP = "application/zip";

  /// The type of a gzipped tar archive.
  public static final String GZIP = "application/gzip";

  /// How many entries the archive leaves out; a preview names them.
  private static final String LEFT_OUT = "X-Forkpoint-Left-Out";

  private final HttpRequest<?> request;
  private final Download download;

  private ArchiveAnswer(HttpRequest<?> request, Download download) {
    this.request = request;
    this.download = download;
  }

  /// The answer, which closes the download when it has been sent.
  public static HttpResponse<?> to(HttpRequest<?> request, Download download) throws IOException {
    try {
      return new ArchiveAnswer(request, download).answer();
    } catch (IOException | RuntimeException e) {
      download.close();
      throw e;
    }
  }

  private HttpResponse<?> answer() throws IOException {
    if (isKnown()) {
      return withoutBody(HttpResponse.notModified()).header(HttpHeaders.ETAG, download.etag());
    }
    if (request.getMethod() == HttpMethod.HEAD) {
      return withoutBody(described(HttpResponse.ok())).contentLength(download.bytes());
    }
    Optional<ByteRange> range = range();
    return range.isPresent() ? part(range.get()) : whole();
  }

  private boolean isKnown() {
    String tags = header(HttpHeaders.IF_NONE_MATCH);
    return tags.contains(download.etag()) || tags.equals("*");
  }

  private Optional<ByteRange> range() {
    String known = header(HttpHeaders.IF_RANGE);
    return known.isEmpty() || known.equals(download.etag())
        ? ByteRange.parse(header(HttpHeaders.RANGE), download.bytes())
        : Optional.empty();
  }

  private String header(String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value.strip();
  }

  private MutableHttpResponse<?> whole() throws IOException {
    return described(HttpResponse.ok(stretch(0, download.bytes())));
  }

  private MutableHttpResponse<?> part(ByteRange range) throws IOException {
    MutableHttpResponse<?> answer =
        range.isSatisfiable()
            ? described(
                HttpResponse.status(HttpStatus.PARTIAL_CONTENT)
                    .body(stretch(range.from(), range.bytes())))
            : withoutBody(beyondTheEnd());
    return answer.header(HttpHeaders.CONTENT_RANGE, range.contentRange(download.bytes()));
  }

  private MutableHttpResponse<?> beyondTheEnd() {
    return ProblemResponse.of(
        request,
        new Problem(
            ProblemKind.RANGE_NOT_SATISFIABLE,
            "The archive has " + download.bytes() + " bytes, and none in that range."));
  }

  private StreamedBody stretch(long from, long bytes) throws IOException {
    return new StreamedBody(new ArchiveBytes(download, download.stream(from, bytes)), bytes);
  }

  private MutableHttpResponse<?> described(MutableHttpResponse<?> answer) {
    return answer
        .contentType(download.mediaType())
        .header(HttpHeaders.ETAG, download.etag())
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .header(LEFT_OUT, Long.toString(download.leftOut().count()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s\"".formatted(download.fileName()));
  }

  private MutableHttpResponse<?> withoutBody(MutableHttpResponse<?> answer) {
    download.close();
    return answer;
  }
}
