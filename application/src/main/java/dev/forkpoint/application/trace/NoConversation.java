package dev.forkpoint.application.trace;

import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Lineage;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The trace of a session that has files alone, until somebody talks: an empty file.
public final class NoConversation implements TraceFormat {
  /// What the format is called, and the agent of such a session.
  public static final String NAME = "none";

  private static final EntryPath MAIN = new EntryPath("trace.jsonl");
  private static final int MODE = 0600;

  /// Such a trace, as if it were on disk.
  ///
  /// @param place what it is the trace of
  public static FoundSession at(String place) {
    return new FoundSession(place, NAME, MAIN, new EmptyFile());
  }

  @Override
  public String name() {
    return NAME;
  }

  /// Nobody looks for it.
  @Override
  public boolean recognises(byte[] head) {
    return false;
  }

  @Override
  public TraceReading read(InputStream rows, String file, Texts texts, Sink sink) {
    return new TraceReading(
        0,
        new EffectiveTranscript.Builder().build(0),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Lineage.UNKNOWN);
  }

  private static final class EmptyFile implements SourceTree {
    @Override
    public Walk walk() {
      Iterator<Found> all =
          List.<Found>of(new Found.File(MAIN, MODE, Instant.EPOCH, 0, FileStamp.UNKNOWN))
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

    @Override
    public InputStream open(EntryPath path) {
      return InputStream.nullInputStream();
    }
  }
}
