package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was read of one row.
///
/// @param number the row, counted from 1
/// @param end the byte of the file after the row and its line feed
/// @param objects its objects: one as a rule, none where it is blank or unreadable, several where a
///   line feed was lost
/// @param begun what was read of an object that breaks off
/// @param unreadable whether some of it could not be read
/// @param damages what is wrong with it
public record JsonRow(
    long number,
    long end,
    List<ObjectNode> objects,
    Optional<ObjectNode> begun,
    boolean unreadable,
    List<Damage> damages) {

  /// Something that is wrong with a row.
  ///
  /// @param offset the byte of the file at which it begins
  /// @param reason what is wrong, in words
  public record Damage(long offset, String reason) {}

  /// A row of one object with which nothing is wrong.
  static JsonRow sound(long number, long end, ObjectNode object) {
    return new JsonRow(number, end, List.of(object), Optional.empty(), false, List.of());
  }

  /// The objects, with the one that breaks off.
  public List<ObjectNode> all() {
    return Stream.concat(objects.stream(), begun.stream()).toList();
  }

  /// Tells what of the row could not be read.
  ///
  /// @param file its file, as its path in the trace
  public void report(String file, Sink sink) throws IOException {
    if (unreadable) {
      sink.event(new Event.Opaque(number, "unreadable"));
    }
    for (Damage damage : damages) {
      sink.issue(new TraceIssue(file, number, damage.offset(), damage.reason()));
    }
  }
}
