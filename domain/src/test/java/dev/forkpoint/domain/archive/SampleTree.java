package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.archive.Segment.Literal;
import dev.forkpoint.domain.archive.Segment.Stored;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.DeflateEncoder;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/// A small tree of files in memory, whose chunks and nodes are as small.
final class SampleTree implements ArchiveSource {
  static final Instant TIME = Instant.parse("2026-01-02T03:04:06Z");

  private static final PackName PACK = PackName.of(Digest.of(new byte[] {1}));
  private static final int CHUNK_BYTES = 100;
  private static final int REFS = 3;

  private final UnaryOperator<byte[]> encoding;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Digest, byte[]> stored = new HashMap<>();
  private final Map<Digest, ContentTree> nodes = new HashMap<>();
  private int nodesRead;

  private SampleTree(UnaryOperator<byte[]> encoding) {
    this.encoding = encoding;
  }

  static SampleTree compressed() {
    return new SampleTree(SampleTree::deflate);
  }

  /// A tree whose stored forms do not depend on how well they are compressed.
  static SampleTree uncompressed() {
    return new SampleTree(SampleTree::block);
  }

  private static byte[] deflate(byte[] chunk) {
    byte[] output = new byte[DeflateEncoder.maxEncodedLength(chunk.length)];
    int length = new DeflateEncoder().encode(chunk, 0, chunk.length, output);
    return Arrays.copyOf(output, length);
  }

  /// One stored block of DEFLATE that is not the last.
  private static byte[] block(byte[] chunk) {
    return ByteBuffer.allocate(5 + chunk.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0)
        .putShort((short) chunk.length)
        .putShort((short) ~chunk.length)
        .put(chunk)
        .array();
  }

  SampleTree directory(String path) {
    return add(new DirectoryEntry(new EntryPath(path), 0755, TIME));
  }

  SampleTree file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  SampleTree file(String path, byte[] content) {
    return add(new FileEntry(new EntryPath(path), 0644, TIME, content(content)));
  }

  SampleTree link(String path, String target) {
    return add(new LinkEntry(new EntryPath(path), TIME, target));
  }

  SampleTree add(Entry entry) {
    entries.add(entry);
    return this;
  }

  ContentTree content(byte[] content) {
    List<SpanRef> refs = new ArrayList<>();
    for (int at = 0; at < content.length; at += CHUNK_BYTES) {
      refs.add(chunk(Arrays.copyOfRange(content, at, Math.min(at + CHUNK_BYTES, content.length))));
    }
    return tree(0, refs);
  }

  private SpanRef chunk(byte[] chunk) {
    byte[] encoded = encoding.apply(chunk);
    Digest name = Digest.of(chunk);
    stored.put(name, encoded);
    return SpanRef.ofData(
        new ChunkRef(name, chunk.length, crc32(chunk), PACK, 0, encoded.length, crc32(encoded)));
  }

  private ContentTree tree(int level, List<SpanRef> refs) {
    if (refs.size() <= REFS) {
      return new ContentTree(level, refs);
    }
    List<SpanRef> above = new ArrayList<>();
    for (int at = 0; at < refs.size(); at += REFS) {
      above.add(node(new ContentTree(level, refs.subList(at, Math.min(at + REFS, refs.size())))));
    }
    return tree(level + 1, above);
  }

  private SpanRef node(ContentTree below) {
    Digest name = Digest.of(("node " + nodes.size()).getBytes(StandardCharsets.UTF_8));
    nodes.put(name, below);
    ChunkRef chunk = new ChunkRef(name, 1, 0, PACK, 0, 1, 0);
    return new SpanRef(chunk, below.bytes(), below.storedBytes(), below.crc32());
  }

  private static int crc32(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  @Override
  public Entries entries() {
    return Entries.of(entries);
  }

  @Override
  public ContentTree references(ChunkRef node) {
    nodesRead++;
    return nodes.get(node.digest());
  }

  /// How many nodes were read so far.
  int nodesRead() {
    return nodesRead;
  }

  /// The whole zip.
  byte[] zip() throws IOException {
    return render(ZipPlanner.plan(this), 0);
  }

  /// The bytes of a plan over this tree.
  byte[] render(ArchivePlan plan, long from) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SegmentCursor segments = plan.segments(from);
    Optional<Segment> segment = segments.next();
    while (segment.isPresent()) {
      out.writeBytes(bytes(segment.get()));
      segment = segments.next();
    }
    return out.toByteArray();
  }

  private byte[] bytes(Segment segment) {
    return switch (segment) {
      case Literal literal -> {
        byte[] bytes = new byte[literal.content().remaining()];
        literal.content().get(bytes);
        yield bytes;
      }
      case Stored part -> {
        byte[] whole = stored.get(part.chunk().digest());
        yield Arrays.copyOfRange(whole, part.skipped(), whole.length);
      }
    };
  }
}
