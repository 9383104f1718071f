package dev.forkpoint.application.trace;

import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.SavedTree;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.Trace;
import dev.forkpoint.domain.trace.TraceCounts;
import dev.forkpoint.domain.trace.TraceIssue;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Gets traces into the vault. What is told of a trace is read from what was stored, so the two
/// cannot differ.
public final class TraceIntake {
  /// Within which an agent lets its user speak.
  private static final int PROMPT_BYTES = 1 << 20;

  private final TraceFormats formats;

  public TraceIntake(TraceFormats formats) {
    this.formats = formats;
  }

  /// Saves a session that was found on disk, and waits until it is in the store.
  public TakenIn take(FoundSession found, CheckpointWriter writer, WorkspaceVault vault)
      throws IOException {
    SavedTree saved = writer.trace(found.files());
    writer.finish();
    return read(found.format(), found.main(), saved.snapshot(), vault);
  }

  /// Reads a trace whose files are in the store.
  public TakenIn read(String format, EntryPath main, Snapshot files, WorkspaceVault vault)
      throws IOException {
    TraceCensus census = new TraceCensus();
    try (InputStream rows = vault.open(files, main)) {
      TraceReading reading = formats.named(format).read(rows, main.value(), Texts.BRIEF, census);
      return new TakenIn(
          trace(format, main, files, reading),
          reading,
          census.counts(),
          census.firstIssues(),
          census.issueCount());
    }
  }

  /// What was asked first, as far as the beginning of a trace in the store tells. Nothing where it
  /// is damaged, or of a format that cannot be read here.
  public Optional<String> firstPrompt(Trace trace, WorkspaceVault vault) throws IOException {
    Optional<TraceFormat> format = formats.find(trace.format());
    return format.isPresent() ? firstPrompt(trace, format.get(), vault) : Optional.empty();
  }

  private static Optional<String> firstPrompt(Trace trace, TraceFormat format, WorkspaceVault vault)
      throws IOException {
    try (InputStream rows = vault.open(trace.files(), trace.main())) {
      InputStream beginning = new ByteArrayInputStream(rows.readNBytes(PROMPT_BYTES));
      return format.read(beginning, trace.main().value(), Texts.BRIEF, Sink.NONE).firstPrompt();
    } catch (StoreException.Damaged _) {
      return Optional.empty();
    }
  }

  private static Trace trace(String format, EntryPath main, Snapshot files, TraceReading reading) {
    int messages = reading.transcript().messages();
    return new Trace(
        format,
        main,
        files,
        reading.transcript().prefixBytes(messages),
        reading.rows(),
        messages,
        reading.startedAt(),
        reading.endedAt());
  }

  /// A trace in the vault.
  ///
  /// @param counts what it holds
  /// @param issues what was wrong with it; the first thousand
  /// @param issueCount the number of all issues
  public record TakenIn(
      Trace trace,
      TraceReading reading,
      TraceCounts counts,
      List<TraceIssue> issues,
      long issueCount) {}
}
