package dev.forkpoint.application.port;

import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceIssue;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// How one agent writes its sessions down.
///
/// A reader meets damage, it does not refuse it: what can be read gives events, what cannot is
/// reported, and the reading goes on behind it. It holds one row in memory at most, and of a row's
/// long texts only a beginning.
public interface TraceFormat {

  /// How much of the beginning of a file tells what it is: 64 KiB.
  int HEAD_BYTES = 64 * 1024;

  /// What the format is called in the vault, which is also the agent's name: `claude-code`.
  String name();

  /// Whether a file is the main file of a session in this format.
  ///
  /// @param head its first [#HEAD_BYTES], or all of it where it is shorter
  boolean recognises(byte[] head);

  /// What the session calls itself, where its beginning says so.
  ///
  /// @param head as for [#recognises]
  default Optional<String> sessionId(byte[] head) {
    return Optional.empty();
  }

  /// Reads a main file from beginning to end.
  ///
  /// @param rows the file; the caller closes it
  /// @param file its path in the trace, for issues
  /// @param texts how much of long texts the events carry
  /// @param sink is given what is read, in order
  /// @throws IOException where the stream itself fails; never because of what it holds
  TraceReading read(InputStream rows, String file, Texts texts, Sink sink) throws IOException;

  /// Copies a main file for another session than it says that it is of: where it says its id, the
  /// copy says `id`. Every other byte stays as it is; a last row without a line feed gets one. A
  /// file that is packed keeps every byte.
  ///
  /// @param id characters that JSON need not escape
  /// @throws IOException where one of the streams itself fails; never because of what they hold
  default void copyAs(String id, InputStream file, OutputStream target) throws IOException {
    file.transferTo(target);
  }

  /// The sub-agent whose conversation a file beside the main one holds, where it holds one. Such a
  /// file is read like a main file.
  ///
  /// @param file its path in the trace
  /// @return what the trace calls the sub-agent
  default Optional<String> subAgent(EntryPath file) {
    return Optional.empty();
  }

  /// Takes what is read.
  interface Sink {
    /// Looks at nothing.
    Sink NONE =
        new Sink() {
          @Override
          public void event(Event event) {}

          @Override
          public void issue(TraceIssue issue) {}
        };

    void event(Event event) throws IOException;

    /// Says whose conversation the events that follow are of. Those before are of the agent's own.
    ///
    /// @param subAgent what the trace calls the sub-agent; empty for the agent itself again
    default void conversation(Optional<String> subAgent) {}

    /// Says that a request to a tool hands something to a sub-agent. Its conversation then begins
    /// with a message of that text.
    ///
    /// @param task cut like a message's text
    default void task(String callId, String task) {}

    void issue(TraceIssue issue) throws IOException;
  }
}
