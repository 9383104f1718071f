package dev.forkpoint.application.trace;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.port.TraceWriter.Document;
import dev.forkpoint.domain.conversation.ConversationSink;
import dev.forkpoint.domain.conversation.Fidelity;
import dev.forkpoint.domain.conversation.Fitting;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.conversation.Unchanged;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// A trace that is ready to be written in another form. In its own form it stays as it is, but for
/// what the form leaves behind when it is handed out. It takes no more memory than one message
/// does.
public final class Conversion {
  private final TraceFormat format;
  private final TraceWriter writer;
  private final SessionHead head;
  private final String file;
  private final Opening rows;

  /// Opens the rows of a trace.
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /// @param file the main file's path in the trace, for issues
  /// @param rows opens the main file
  public Conversion(
      TraceFormat format, TraceWriter writer, SessionHead head, String file, Opening rows) {
    this.format = format;
    this.writer = writer;
    this.head = head;
    this.file = file;
    this.rows = rows;
  }

  /// What to call a file with the document.
  public String fileName() {
    return writer.fileName(head);
  }

  /// The media type of the document.
  public String mediaType() {
    return writer.mediaType();
  }

  /// Writes the document.
  ///
  /// @param target where it goes; closed by the caller
  public Converted writeTo(OutputStream target) throws IOException {
    try (InputStream source = rows.open()) {
      return format.name().equals(writer.name()) ? copy(source, target) : convert(source, target);
    }
  }

  private Converted copy(InputStream source, OutputStream target) throws IOException {
    Unchanged count = new Unchanged();
    try (OutputStream own = writer.own(new OpenStream(target))) {
      CopiedStream copied = new CopiedStream(source, own);
      TraceCensus census = read(copied, count);
      copied.transferTo(OutputStream.nullOutputStream());
      return converted(count.fidelity(), census);
    }
  }

  private Converted convert(InputStream source, OutputStream target) throws IOException {
    Document document = writer.begin(head, target);
    Fitting fitting = new Fitting(writer.places(), document);
    TraceCensus census = read(source, fitting);
    document.end();
    return converted(fitting.fidelity(), census);
  }

  private TraceCensus read(InputStream source, ConversationSink sink) throws IOException {
    ConversationReading reading = new ConversationReading(sink);
    format.read(source, file, Texts.WHOLE, reading);
    reading.end();
    return reading.census();
  }

  private static Converted converted(Fidelity fidelity, TraceCensus census) {
    return new Converted(fidelity, census.firstIssues(), census.issueCount());
  }

  /// What became of a trace.
  ///
  /// @param issues what was wrong with it; the first thousand
  /// @param issueCount the number of all issues
  public record Converted(Fidelity fidelity, List<TraceIssue> issues, long issueCount) {}
}
