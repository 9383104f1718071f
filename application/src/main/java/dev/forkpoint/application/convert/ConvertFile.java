package dev.forkpoint.application.convert;

import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.trace.Conversion;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;

/// Writes a session that an agent left on disk in another form, without any vault. The file is read
/// twice: what a document tells first is known of a session only at its end.
public final class ConvertFile {
  private final TraceFormats formats;

  public ConvertFile(TraceFormats formats) {
    this.formats = formats;
  }

  /// Prepares what was found.
  public Conversion convert(FoundSession found, TraceWriter writer) throws IOException {
    TraceFormat format = formats.named(found.format());
    String file = found.main().value();
    return new Conversion(
        format, writer, head(found, format), file, () -> found.files().open(found.main()));
  }

  private static SessionHead head(FoundSession found, TraceFormat format) throws IOException {
    String id = sessionId(found, format);
    try (InputStream rows = found.files().open(found.main())) {
      TraceReading reading =
          format.read(rows, found.main().value(), Texts.BRIEF, TraceFormat.Sink.NONE);
      return new SessionHead(
          id, reading.title().orElse(""), format.name(), reading.model(), reading.startedAt());
    }
  }

  private static String sessionId(FoundSession found, TraceFormat format) throws IOException {
    try (InputStream rows = found.files().open(found.main())) {
      return format.sessionId(rows.readNBytes(TraceFormat.HEAD_BYTES)).orElseGet(() -> stem(found));
    }
  }

  private static String stem(FoundSession found) {
    String name = found.main().name();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
