package dev.forkpoint.bootstrap.zip;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.domain.archive.ArchivePlan;
import dev.forkpoint.domain.archive.ArchiveSource;
import dev.forkpoint.domain.archive.Segment;
import dev.forkpoint.domain.archive.Segment.Literal;
import dev.forkpoint.domain.archive.Segment.Stored;
import dev.forkpoint.domain.archive.SegmentCursor;
import dev.forkpoint.domain.archive.ZipPlanner;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What others make of archives beyond the limits of the first zips. Reading 4 GiB takes some of
/// them a while, so they do it at once.
@Execution(ExecutionMode.CONCURRENT)
final class HugeZipTest {
  private static final int CHUNK_BYTES = 1 << 18;
  private static final int LARGEST_BLOCK = 0xffff;
  private static final int BLOCK_HEAD_BYTES = 5;

  private static final ByteBuffer STORED = inBlocks(new byte[CHUNK_BYTES]);
  private static final SpanRef CHUNK = SpanRef.ofData(chunk(new byte[CHUNK_BYTES], STORED));
  private static final ContentTree NODE = new ContentTree(0, Collections.nCopies(64, CHUNK));
  private static final SpanRef TO_NODE =
      new SpanRef(CHUNK.chunk(), NODE.bytes(), NODE.storedBytes(), NODE.crc32());

  private static final int NODES_BEYOND_4_GIB = 257;
  private static final int MANY = 70_000;

  @TempDir private static Path folder;

  @BeforeAll
  static void write_the_archives() throws IOException {
    assumeTrue(Files.getFileStore(folder).getUsableSpace() > 6L << 30, "6 GiB are not free");
    write("long.zip", List.of(file("before", 0), file("long", NODES_BEYOND_4_GIB), file("z", 1)));
    write("many.zip", IntStream.range(0, MANY).mapToObj(number -> file("f" + number, 0)).toList());
  }

  @ParameterizedTest
  @MethodSource("dev.forkpoint.bootstrap.zip.ZipReader#all")
  void an_archive_of_more_than_4_gib_is_read_to_its_end(ZipReader reader) throws Exception {
    assumeTrue(reader.isThere(), reader + " is not installed");
    assertThat(Files.size(folder.resolve("long.zip"))).isGreaterThan(1L << 32);
    assertThat(reader.check(folder.resolve("long.zip"))).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("dev.forkpoint.bootstrap.zip.ZipReader#all")
  void all_of_more_than_65_535_members_are_read(ZipReader reader) throws Exception {
    assumeTrue(reader.isThere(), reader + " is not installed");
    assertThat(reader.check(folder.resolve("many.zip"))).isEqualTo(MANY);
  }

  private static FileEntry file(String path, int nodes) {
    ContentTree content = new ContentTree(1, Collections.nCopies(nodes, TO_NODE));
    return new FileEntry(new EntryPath(path), 0644, Instant.EPOCH, content);
  }

  /// DEFLATE without compression, in blocks of which none is the last.
  private static ByteBuffer inBlocks(byte[] content) {
    int blocks = Math.ceilDiv(content.length, LARGEST_BLOCK);
    ByteBuffer stored =
        ByteBuffer.allocateDirect(content.length + blocks * BLOCK_HEAD_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < content.length; from += LARGEST_BLOCK) {
      int bytes = Math.min(LARGEST_BLOCK, content.length - from);
      stored.put((byte) 0).putShort((short) bytes).putShort((short) ~bytes);
      stored.put(content, from, bytes);
    }
    return stored.flip();
  }

  private static ChunkRef chunk(byte[] content, ByteBuffer stored) {
    Digest name = Digest.of(content);
    return new ChunkRef(
        name,
        content.length,
        crc32(ByteBuffer.wrap(content)),
        PackName.of(name),
        0,
        stored.remaining(),
        crc32(stored.duplicate()));
  }

  private static int crc32(ByteBuffer bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static void write(String name, List<? extends Entry> entries) throws IOException {
    ArchivePlan plan = ZipPlanner.plan(source(List.copyOf(entries)));
    try (FileChannel file = FileChannel.open(folder.resolve(name), CREATE_NEW, WRITE)) {
      SegmentCursor segments = plan.segments(0);
      for (Optional<Segment> next = segments.next(); next.isPresent(); next = segments.next()) {
        write(bytes(next.get()), file);
      }
    }
  }

  private static ArchiveSource source(List<Entry> entries) {
    return new ArchiveSource() {
      @Override
      public Entries entries() {
        return Entries.of(entries);
      }

      @Override
      public ContentTree references(ChunkRef node) {
        return NODE;
      }
    };
  }

  private static ByteBuffer bytes(Segment segment) {
    return switch (segment) {
      case Literal literal -> literal.content();
      case Stored _ -> STORED.duplicate();
    };
  }

  private static void write(ByteBuffer bytes, FileChannel file) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }
}
