package dev.forkpoint.application.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.domain.archive.ArchivePlan;
import dev.forkpoint.domain.archive.ArchiveSource;
import dev.forkpoint.domain.archive.TarGzPlanner;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A log that is written to while it is saved, or cut.
final class GrowingFileTest {
  private static final String CONTENT = "ten bytes\n";

  /// BEAT-C9: what was read is saved, and an archive of it says that length.
  @ParameterizedTest
  @ValueSource(longs = {3, 10, 1000})
  void it_is_saved_as_it_was_read_whatever_length_it_had_when_it_was_met(long met)
      throws IOException {
    WorkspaceVault workspace =
        new VaultFixture(new InMemoryObjectStore()).vault.of(VaultFixture.WORKSPACE);
    try (CheckpointWriter writer = workspace.begin();
        WorkspaceArchive archive = workspace.archive()) {
      Snapshot files = writer.files(new OneFile(met)).snapshot();
      writer.finish();

      assertThat(files.bytes()).isEqualTo(CONTENT.length());
      assertThat(new String(tar(archive, files), UTF_8)).contains(CONTENT);
    }
  }

  private static byte[] tar(WorkspaceArchive archive, Snapshot files) throws IOException {
    ArchivePlan plan = TarGzPlanner.plan(new Source(archive, files));
    ByteBuffer bytes = ByteBuffer.allocate((int) plan.bytes());
    new ArchiveStream(archive, plan.segments(0), plan.bytes()).read(bytes);
    try (InputStream tar = new GZIPInputStream(new ByteArrayInputStream(bytes.array()))) {
      return tar.readAllBytes();
    }
  }

  private record Source(WorkspaceArchive archive, Snapshot files) implements ArchiveSource {
    @Override
    public Entries entries() {
      return archive.entries(files);
    }

    @Override
    public ContentTree references(ChunkRef node) throws IOException {
      return archive.references(node);
    }
  }

  /// @param met its length when a walk meets it
  private record OneFile(long met) implements SourceTree {
    @Override
    public Walk walk() {
      Iterator<Found> all =
          List.<Found>of(
                  new Found.File(new EntryPath("log"), 0644, Instant.EPOCH, met, FileStamp.UNKNOWN))
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
      return new ByteArrayInputStream(CONTENT.getBytes(UTF_8));
    }
  }
}
