package dev.forkpoint.application.broker;

import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.LocalCopies.LocalCopy;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A transcript that lies beside what else there is of its session. An older copy of it that is
/// there is not met.
///
/// @param beside the folder of the session, where there is one
record TranscriptTree(EntryPath name, LocalCopy transcript, Optional<SourceTree> beside)
    implements SourceTree {
  private static final int MODE = 0644;
  private static final int DIRECTORY_MODE = 0755;

  @Override
  public InputStream open(EntryPath path) throws IOException {
    return path.equals(name) || beside.isEmpty() ? transcript.open() : beside.get().open(path);
  }

  @Override
  public Walk walk() throws IOException {
    return beside.isPresent() ? new Replacing(beside.get().walk()) : alone();
  }

  private Walk alone() {
    Iterator<Found> all =
        List.of(new Found.Directory(EntryPath.ROOT, DIRECTORY_MODE, Instant.EPOCH), file())
            .iterator();
    return new Walk() {
      @Override
      public Optional<Found> next() {
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  /// The bucket tells no times.
  private Found file() {
    return new Found.File(name, MODE, Instant.EPOCH, transcript.bytes(), FileStamp.UNKNOWN);
  }

  /// The folder is known by the copy in it, so that is met.
  private final class Replacing implements Walk {
    private final Walk walk;

    Replacing(Walk walk) {
      this.walk = walk;
    }

    @Override
    public Optional<Found> next() throws IOException {
      return walk.next().map(found -> found.path().equals(name) ? file() : found);
    }

    @Override
    public void close() throws IOException {
      walk.close();
    }
  }
}
