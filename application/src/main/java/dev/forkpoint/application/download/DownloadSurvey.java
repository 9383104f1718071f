package dev.forkpoint.application.download;

import dev.forkpoint.application.port.RuntimeFiles;
import dev.forkpoint.application.vault.WorkspaceArchive;
import dev.forkpoint.domain.download.FreeNames;
import dev.forkpoint.domain.download.Omission;
import dev.forkpoint.domain.download.OmissionNote;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a first walk over all entries finds out about a download.
final class DownloadSurvey implements SelectedEntries.Observer {
  /// What `__truncated.txt` names: what a reader of the archive cannot expect to be missing.
  private static final Set<Omission> NOTED =
      EnumSet.of(Omission.OVER_CAP, Omission.DAMAGED, Omission.CREDENTIALS);

  private static final int MOST_NAMED = 100;

  private final DownloadOrder order;
  private final WorkspaceArchive archive;
  private final OmissionNote note = new OmissionNote();
  private final Set<EntryPath> damaged = new HashSet<>();
  private final FreeNames names =
      new FreeNames(
          Stream.concat(RuntimeFiles.NAMES.stream(), Stream.of(OmissionNote.NAME)).toList());
  private final List<OmittedEntry> firstLeftOut = new ArrayList<>();
  private long files;
  private long bytes;
  private long leftOut;

  private DownloadSurvey(DownloadOrder order, WorkspaceArchive archive) {
    this.order = order;
    this.archive = archive;
  }

  static DownloadSurvey of(
      List<DownloadedTree> trees, DownloadOrder order, WorkspaceArchive archive)
      throws IOException {
    DownloadSurvey survey = new DownloadSurvey(order, archive);
    Entries.Cursor walk = SelectedEntries.walk(trees, order, survey);
    Optional<Entry> entry = walk.next();
    while (entry.isPresent()) {
      survey.add(entry.get());
      entry = walk.next();
    }
    return survey;
  }

  private void add(Entry entry) {
    if (entry.path().parent().isRoot()) {
      names.take(entry.path().name());
    }
    if (entry instanceof FileEntry file) {
      files++;
      bytes += file.content().bytes();
    }
  }

  @Override
  public boolean isDamaged(FileEntry file) throws IOException {
    boolean isDamaged = order.withoutDamaged() && !archive.isSound(file.content());
    if (isDamaged) {
      damaged.add(file.path());
    }
    return isDamaged;
  }

  @Override
  public void omitted(OmittedEntry omitted) {
    leftOut++;
    if (leftOut <= MOST_NAMED) {
      firstLeftOut.add(omitted);
    }
    if (NOTED.contains(omitted.reason())) {
      note.add(omitted.entry().path(), omitted.reason());
    }
  }

  /// The number of files that are wanted.
  long files() {
    return files;
  }

  /// Their length together.
  long bytes() {
    return bytes;
  }

  LeftOutEntries leftOut() {
    return new LeftOutEntries(firstLeftOut, leftOut);
  }

  /// The names that are free at the root.
  FreeNames names() {
    return names;
  }

  OmissionNote note() {
    return note;
  }

  /// The files that were found damaged.
  Set<EntryPath> damaged() {
    return damaged;
  }
}
