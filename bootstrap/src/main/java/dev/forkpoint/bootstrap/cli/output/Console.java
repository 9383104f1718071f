package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/// Where a command writes: its answer to standard output, and what else there is to say to standard
/// error.
public final class Console {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean watched;
  private final ZoneId zone;

  /// @param out standard output, in UTF-8
  /// @param err standard error, in UTF-8
  /// @param watched whether standard error is a terminal
  /// @param zone the user's
  public Console(PrintStream out, PrintStream err, boolean watched, ZoneId zone) {
    this.out = out;
    this.err = err;
    this.watched = watched;
    this.zone = zone;
  }

  /// Lines for a person, on standard output.
  public Text text() {
    return new Text(out, zone);
  }

  /// The same, for text that is laid out already.
  public PrintWriter writer() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  /// Answers, in the form that was asked for.
  ///
  /// @throws IOException where the answer comes to an end early; what has been told by then is
  ///   told, and as JSON it is a whole document
  public void answer(Answer answer, boolean json) throws IOException {
    if (json) {
      answerJson(answer, out);
    } else {
      answer.text(text());
    }
  }

  /// A generator that writes characters passes on half a surrogate pair, which a cut text may end
  /// in, where one that writes bytes refuses.
  private static void answerJson(Answer answer, PrintStream target) throws IOException {
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(new OutputStreamWriter(target, StandardCharsets.UTF_8))
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      answer.json(json);
    } finally {
      target.println();
    }
  }

  /// Shows how a piece of work gets on, if anybody can see it; to be closed.
  public ProgressLine progress(String work, boolean json) {
    return new ProgressLine(work, err, watched && !json);
  }

  /// Tells a person something on standard error, where standard output belongs to somebody else.
  public void aside(Telling telling) throws IOException {
    out.flush();
    telling.tell(new Text(err, zone));
    err.flush();
  }

  /// Tells something.
  @FunctionalInterface
  public interface Telling {
    void tell(Text text) throws IOException;
  }

  /// Writes an answer to a file, as JSON.
  public void write(Answer answer, Path file) throws IOException {
    try (PrintStream target =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      answerJson(answer, target);
    }
  }

  /// Whether standard error is a terminal.
  public boolean isWatched() {
    return watched;
  }

  /// Says on one line of standard error why the command failed.
  public void fail(String reason) {
    out.flush();
    err.println("forkpoint: " + Text.harmless(reason.strip().replaceAll("\\s*\\R\\s*", " ")));
    err.flush();
  }

  /// Prints where an error comes from, for whoever mends Forkpoint.
  public void trace(Throwable error) {
    error.printStackTrace(err);
    err.flush();
  }

  /// Hands everything on to whoever reads it.
  ///
  /// @throws IOException where standard output cannot take it
  public void flush() throws IOException {
    if (out.checkError()) {
      throw new IOException("standard output does not take the answer");
    }
  }
}
