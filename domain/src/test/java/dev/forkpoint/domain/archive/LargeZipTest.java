package dev.forkpoint.domain.archive;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.archive.Segment.Literal;
import dev.forkpoint.domain.archive.Segment.Stored;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives beyond the limits of the first zips. What would be data is left out: the files on disk
/// have holes there.
final class LargeZipTest {
  private static final int CHUNK_BYTES = 1 << 18;
  private static final int STORED_BYTES = 1 << 18;
  private static final PackName PACK = PackName.of(Digest.of(new byte[] {1}));
  private static final SpanRef CHUNK =
      SpanRef.ofData(
          new ChunkRef(Digest.of(new byte[] {2}), CHUNK_BYTES, 0, PACK, 0, STORED_BYTES, 0));
  private static final ContentTree NODE = new ContentTree(0, Collections.nCopies(64, CHUNK));
  private static final long NODE_BYTES = 64L * CHUNK_BYTES;
  private static final SpanRef TO_NODE =
      new SpanRef(CHUNK.chunk(), NODE.bytes(), NODE.storedBytes(), NODE.crc32());

  @TempDir private Path dir;

  @Test
  void tells_lengths_and_offsets_beyond_4_gib() throws IOException {
    List<Entry> entries = List.of(link("a"), file("b", 300), link("c"), file("d", 2), link("e"));

    try (ZipFile zip = write(ZipPlanner.plan(source(Entries.of(entries))))) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("a", "b", "c", "d", "e");
      assertThat(zip.getEntry("b").getSize()).isEqualTo(300 * NODE_BYTES);
      assertThat(zip.getEntry("b").getCompressedSize()).isEqualTo(300 * NODE_BYTES + 2);
      assertThat(zip.getEntry("d").getSize()).isEqualTo(2 * NODE_BYTES);
      assertThat(text(zip, "a")).isEqualTo("target of a");
      assertThat(text(zip, "c")).isEqualTo("target of c");
      assertThat(text(zip, "e")).isEqualTo("target of e");
    }
  }

  @Test
  void counts_beyond_65_535_members() throws IOException {
    try (ZipFile zip = write(ZipPlanner.plan(source(files(70_000))))) {
      assertThat(zip.size()).isEqualTo(70_000);
      assertThat(zip.getEntry("f0")).isNotNull();
      assertThat(zip.getEntry("f69999")).isNotNull();
    }
  }

  /// The tests' heap of 256 MiB is smaller than the headers of these members.
  @Test
  void takes_a_million_members_without_holding_them() throws IOException {
    ArchivePlan plan = ZipPlanner.plan(source(files(1_000_000)));
    SegmentCursor segments = plan.segments(0);

    long bytes = 0;
    Optional<Segment> segment = segments.next();
    while (segment.isPresent()) {
      bytes += segment.get().bytes();
      segment = segments.next();
    }

    assertThat(bytes).isEqualTo(plan.bytes());
  }

  private static ArchiveSource source(Entries entries) {
    return new ArchiveSource() {
      @Override
      public Entries entries() {
        return entries;
      }

      @Override
      public ContentTree references(ChunkRef node) {
        return NODE;
      }
    };
  }

  private static Entry file(String path, int nodes) {
    ContentTree content = new ContentTree(1, Collections.nCopies(nodes, TO_NODE));
    return new FileEntry(new EntryPath(path), 0644, SampleTree.TIME, content);
  }

  private static Entry link(String path) {
    return new LinkEntry(new EntryPath(path), SampleTree.TIME, "target of " + path);
  }

  private static Entries files(int count) {
    return () -> {
      Iterator<Entry> files =
          IntStream.range(0, count).mapToObj(number -> file("f" + number, 0)).iterator();
      return () -> files.hasNext() ? Optional.of(files.next()) : Optional.empty();
    };
  }

  private ZipFile write(ArchivePlan plan) throws IOException {
    Path path = dir.resolve("large.zip");
    try (FileChannel file = FileChannel.open(path, CREATE_NEW, WRITE)) {
      SegmentCursor segments = plan.segments(0);
      Optional<Segment> segment = segments.next();
      while (segment.isPresent()) {
        write(segment.get(), file);
        segment = segments.next();
      }
      assertThat(file.position()).isEqualTo(plan.bytes());
    }
    return new ZipFile(path.toFile());
  }

  private static void write(Segment segment, FileChannel file) throws IOException {
    switch (segment) {
      case Literal literal -> file.write(literal.content());
      case Stored stored -> file.position(file.position() + stored.bytes());
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
