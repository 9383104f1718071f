package dev.forkpoint.application.port;

import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.layout.TurnPlace;
import dev.forkpoint.domain.session.SessionId;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where turns are laid out on this machine: one directory for each session, and a record of what
/// was laid out there.
///
/// A directory is at the same place each time, because agents find a session by the directory in
/// which it was. Its record is written when everything is laid out, so what has no record was never
/// given to an agent, and what has one may hold the only copy of a turn.
public interface TurnDirectories {

  /// What is known of a turn that was laid out.
  ///
  /// @param checkpoint the number of the checkpoint that its files and its trace go on from
  /// @param files the agent's working directory
  /// @param trace the trace's main file as it was laid out; nothing where nobody had talked yet
  /// @param begunAt when
  /// @param saved what it was saved as, where only the home is still to be saved
  record TurnRecord(
      SessionId session,
      int checkpoint,
      Layout layout,
      String files,
      Optional<LaidTrace> trace,
      Instant begunAt,
      Optional<SavedAs> saved) {

    /// The same turn, with what was saved of it.
    public TurnRecord savedAs(SavedAs state) {
      return new TurnRecord(session, checkpoint, layout, files, trace, begunAt, Optional.of(state));
    }

    /// The same turn, gone on from another checkpoint.
    public TurnRecord from(int other) {
      return new TurnRecord(session, other, layout, files, trace, begunAt, saved);
    }
  }

  /// A main file by which it can be told whether anybody has written to it.
  ///
  /// @param name the file's
  /// @param bytes its length
  record LaidTrace(String name, long bytes, Instant modified) {}

  /// A checkpoint.
  record SavedAs(SessionId session, int checkpoint) {}

  /// Keeps everybody else on this machine away from a session's turn until it is closed, or the
  /// process ends in whatever way.
  interface Claim extends Closeable {}

  /// The claim on a session's turn, unless somebody has it.
  Optional<Claim> claim(SessionId session) throws IOException;

  /// Where the parts of a session's turn are; nothing is made.
  ///
  /// @param files a directory to work in, as a person writes it; one beside the rest where not
  ///   given
  TurnPlace place(SessionId session, Optional<String> files) throws IOException;

  /// Where all of a session's turn is, as a person would write it.
  String location(SessionId session);

  /// Makes the directory of a session's turn, in which nothing is. What was left there without a
  /// record is removed.
  void prepare(SessionId session) throws IOException;

  /// The turn that was laid out and not removed since.
  ///
  /// @throws IOException where its record cannot be read
  Optional<TurnRecord> find(SessionId session) throws IOException;

  /// The sessions whose turns have a record, by id.
  List<SessionId> all() throws IOException;

  /// Records a turn, in the place of what was recorded of the session before. It is durable when
  /// the method returns.
  void record(TurnRecord turn) throws IOException;

  /// Removes the directory of a session's turn, with all that is in it. Where the agent worked
  /// elsewhere, its files stay.
  void remove(SessionId session) throws IOException;

  /// Puts the directory of a session's turn where no turn is looked for.
  ///
  /// @return the new place, as a person would write it
  String moveAside(SessionId session) throws IOException;
}
