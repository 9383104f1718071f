package dev.forkpoint.application.download;

import dev.forkpoint.application.port.RuntimeFiles;
import dev.forkpoint.application.vault.WorkspaceArchive;
import dev.forkpoint.domain.archive.ArchivePlan;
import dev.forkpoint.domain.archive.ArchiveSource;
import dev.forkpoint.domain.archive.WrittenFile;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.download.OmissionNote;
import dev.forkpoint.domain.session.ShortId;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// What a download of files is made of: the entries that are wanted, and the files that are written
/// for it behind them.
final class PlannedDownload implements ArchiveSource {
  /// Changes whenever the same order would give other bytes than before.
  private static final int PLAN_VERSION = 2;

  private static final int TAG_CHARACTERS = 32;

  private final DownloadedTrees trees;
  private final DownloadOrder order;
  private final WorkspaceArchive archive;
  private final DownloadSurvey survey;
  private final List<WrittenFile> written = new ArrayList<>();

  PlannedDownload(
      DownloadedTrees trees, DownloadOrder order, RuntimeFiles runtime, WorkspaceArchive archive)
      throws IOException {
    this.trees = trees;
    this.order = order;
    this.archive = archive;
    this.survey = DownloadSurvey.of(trees.trees(), order, archive);
    if (order.runnable()) {
      runtime.of(outline()).forEach(this::write);
    }
    if (!survey.note().isEmpty()) {
      write(survey.names().of(OmissionNote.NAME), survey.note().write(order.cap()));
    }
  }

  private RuntimeFiles.Outline outline() {
    return new RuntimeFiles.Outline(
        trees.scope(), trees.id(), trees.savedAt(), survey.files(), survey.bytes(), survey.names());
  }

  private void write(String name, byte[] content) {
    written.add(new WrittenFile(new EntryPath(name), trees.savedAt(), content));
  }

  /// The archive, to be closed.
  Download download() throws IOException {
    ArchivePlan plan = order.form().plan(this);
    return new Download(
        fileName(), order.form().mediaType(), etag(), plan, survey.leftOut(), archive);
  }

  /// `session-<first eight characters of the id>.zip`.
  private String fileName() {
    String scope = trees.scope().toString().toLowerCase(Locale.ROOT);
    return "%s-%s.%s".formatted(scope, ShortId.of(trees.id()), order.form());
  }

  private String etag() {
    MessageDigest sha256 = Digest.sha256();
    update(sha256, order.canonical());
    for (DownloadedTree tree : trees.trees()) {
      update(sha256, "\0" + tree.folder() + "\0" + tree.checkpoint());
    }
    for (WrittenFile file : written) {
      update(sha256, "\0" + file.path() + "\0");
      sha256.update(file.content());
    }
    String digest = Digest.finish(sha256).toString();
    return "\"%s%d-%s\"".formatted(order.form(), PLAN_VERSION, digest.substring(0, TAG_CHARACTERS));
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  /// What the archive is like.
  ///
  /// @param most how many entries to name of each kind
  DownloadPreview preview(Download download, int most) throws IOException {
    List<Entry> included = new ArrayList<>();
    List<OmittedEntry> leftOut = new ArrayList<>();
    Entries.Cursor cursor = walk(omitted -> addTo(leftOut, omitted, most));
    for (Optional<Entry> next = cursor.next(); next.isPresent(); next = cursor.next()) {
      if (!next.get().path().isRoot()) {
        addTo(included, next.get(), most);
      }
    }
    return new DownloadPreview(
        download.fileName(),
        download.bytes(),
        survey.files(),
        survey.bytes(),
        included,
        written.stream().map(file -> file.path().value()).toList(),
        new LeftOutEntries(leftOut, survey.leftOut().count()));
  }

  private static <T> void addTo(List<T> list, T item, int most) {
    if (list.size() < most) {
      list.add(item);
    }
  }

  @Override
  public Entries entries() {
    return () -> walk(_ -> {});
  }

  private Entries.Cursor walk(Consumer<OmittedEntry> omitted) throws IOException {
    return SelectedEntries.walk(trees.trees(), order, new KnownDamage(omitted));
  }

  @Override
  public List<WrittenFile> written() {
    return written;
  }

  @Override
  public ContentTree references(ChunkRef node) throws IOException {
    return archive.references(node);
  }

  /// Goes by what the survey has found.
  private final class KnownDamage implements SelectedEntries.Observer {
    private final Consumer<OmittedEntry> omitted;

    KnownDamage(Consumer<OmittedEntry> omitted) {
      this.omitted = omitted;
    }

    @Override
    public boolean isDamaged(FileEntry file) {
      return survey.damaged().contains(file.path());
    }

    @Override
    public void omitted(OmittedEntry entry) {
      omitted.accept(entry);
    }
  }
}
