package dev.forkpoint.adapters.fs.trace;

import dev.forkpoint.application.port.TraceFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/// Copies a session's file, with another id in the place of its own.
///
/// @param places where the file says its id: the names of the keys, each behind a `/`
public record OtherId(TraceFormat format, Set<String> places) {

  /// Copies a file of rows. A last row that broke off ends where it does: what the agent appends is
  /// a row of its own.
  public void copyRows(String id, InputStream file, OutputStream target) throws IOException {
    byte[] head = FileHead.read(file);
    Optional<String> own = format.sessionId(head);
    try (OutputStream copy =
        TextReplacement.inRows(target, own.isPresent() ? places : Set.of(), own, id)) {
      EndedRows rows = new EndedRows(copy);
      FileHead.before(file, head).transferTo(rows);
      rows.end();
    }
  }

  /// Copies a file that is one document.
  public void copyDocument(String id, InputStream file, OutputStream target) throws IOException {
    byte[] head = FileHead.read(file);
    String own = format.sessionId(head).orElse(id);
    try (OutputStream copy = TextReplacement.inDocument(target, places, own, id)) {
      FileHead.before(file, head).transferTo(copy);
    }
  }
}
