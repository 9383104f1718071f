package dev.forkpoint.application.port;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// A directory of the local machine in which an agent works.
///
/// Beside it, outside the directory itself, it keeps what the vault knows of it: the checkpoint
/// that it stands at and a stamp for each entry of that checkpoint's files.
public interface WorkingDirectory extends SourceTree {

  /// How the directory is found.
  enum State {
    ABSENT,
    EMPTY,
    OCCUPIED
  }

  /// The directory as a person would write it, for messages.
  String location();

  /// How the directory is found now.
  ///
  /// @throws IOException where there is something that is no directory, or it cannot be read
  State state() throws IOException;

  /// What the directory stands at, where it was ever saved or laid out.
  Optional<Baseline> baseline() throws IOException;

  /// The stamps that were recorded with the baseline, one for each entry of its snapshot, in order.
  /// It ends early where they are not known.
  Stamps stamps() throws IOException;

  /// Begins to record a new baseline; called before the walk whose stamps are recorded. It replaces
  /// the old one when it is committed, and not before.
  StampRecorder record() throws IOException;

  /// Begins to lay files out in the directory. Nothing of it is seen before it is committed.
  Restoration restore() throws IOException;

  /// Recorded stamps. For one thread.
  interface Stamps extends Closeable {
    /// The next stamp; [FileStamp#UNKNOWN] at the end.
    FileStamp next() throws IOException;
  }

  /// A baseline being recorded. For one thread. Closed without being committed, it leaves nothing.
  interface StampRecorder extends Closeable {
    /// Records the stamp of the snapshot's next entry, [FileStamp#UNKNOWN] for what is no file. A
    /// file whose last change is so recent that another would leave no trace in the file system's
    /// clock is recorded as unknown.
    void add(FileStamp stamp) throws IOException;

    /// Makes `baseline`, with the recorded stamps, the directory's.
    void commit(Baseline baseline) throws IOException;
  }
}
