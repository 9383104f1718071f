package dev.forkpoint.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.node.EncodedNode;
import dev.forkpoint.domain.node.EntryNode;
import dev.forkpoint.domain.node.ReferenceNode;
import dev.forkpoint.domain.pack.ChunkKind;
import dev.forkpoint.domain.pack.PackBuilder;
import dev.forkpoint.domain.pack.PackIndex;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.Lineage;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The files under `golden/v2` were written once. As long as this version is read they are read,
/// and what writes it writes them to the byte.
final class GoldenFilesTest {
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.000000006Z");
  private static final PackName SELF = PackName.of(Digest.of(new byte[] {9}));
  private static final PackName OTHER = PackName.of(Digest.of(new byte[] {8}));

  private static final ChunkRef HERE =
      new ChunkRef(Digest.of(new byte[] {1}), 70_000, 0x01020304, SELF, 8, 30_000, 0x05060708);
  private static final ChunkRef THERE =
      new ChunkRef(Digest.of(new byte[] {2}), 200, 0x11121314, OTHER, 4_711, 199, 0x15161718);

  private static final ChunkRef HERE_NOT_THERE =
      new ChunkRef(THERE.digest(), 200, 0x11121314, SELF, 9, 5, 6);

  private static final ContentTree FLAT =
      new ContentTree(0, List.of(SpanRef.ofData(HERE), SpanRef.ofData(THERE)));
  private static final ContentTree DEEP =
      new ContentTree(1, List.of(new SpanRef(THERE, 5_000_000_000L, 3_000_000_000L, 0x21222324)));

  private static final List<Entry> ENTRIES =
      List.of(
          new DirectoryEntry(EntryPath.ROOT, 0755, Instant.EPOCH),
          new FileEntry(new EntryPath("naïve"), 0644, TIME, ContentTree.EMPTY),
          new DirectoryEntry(new EntryPath("src"), 02775, Instant.parse("1969-12-31T23:59:59.5Z")),
          new FileEntry(new EntryPath("src/large"), 0600, TIME, DEEP),
          new FileEntry(new EntryPath("src/main"), 0755, TIME, FLAT),
          new LinkEntry(new EntryPath("src/to"), TIME, "main"));

  private static final Session SESSION =
      new Session(
          new SessionId("s-1"),
          new WorkspaceId("team"),
          "claude-code",
          "Fix the naïve parser",
          Optional.of("model-5"),
          TIME,
          Optional.of(new ForkPoint(new SessionId("s-0"), 12, 3, OptionalInt.of(2))),
          Optional.of(
              new Origin(
                  Digest.of(new byte[] {4}),
                  new Lineage(Optional.of("its-id"), Optional.empty(), OptionalInt.of(300)))));

  private static final Checkpoint CHECKPOINT =
      new Checkpoint(
          SESSION,
          7,
          Optional.of(new CheckpointId(Digest.of(new byte[] {3}))),
          TIME,
          new Trace(
              "claude-code",
              new EntryPath("s-1.jsonl"),
              new Snapshot(FLAT, 1, 70_200),
              70_200,
              40,
              12,
              Optional.of(Instant.EPOCH),
              Optional.empty()),
          new Snapshot(DEEP, 3, 5_000_070_200L),
          12_345);

  @Test
  void a_node_of_references_is_written_and_read() throws IOException {
    EncodedNode node = ReferenceNode.encode(FLAT, SELF);

    assertThat(node.bytes()).isEqualTo(golden("references"));
    assertSame(ReferenceNode.decode(node, SELF), FLAT);
  }

  @Test
  void a_node_of_nodes_is_written_and_read() throws IOException {
    EncodedNode node = ReferenceNode.encode(DEEP, SELF);

    assertThat(node.bytes()).isEqualTo(golden("nodes"));
    assertSame(ReferenceNode.decode(node, SELF), DEEP);
  }

  @Test
  void a_node_of_entries_is_written_and_read() throws IOException {
    EncodedNode node = EntryNode.encode(ENTRIES, SELF);

    assertThat(node.bytes()).isEqualTo(golden("entries"));
    List<Entry> read = EntryNode.decode(node, SELF);
    assertThat(read).hasToString(ENTRIES.toString());
  }

  @Test
  void a_node_has_the_same_name_wherever_its_chunks_lie() {
    PackName elsewhere = PackName.of(Digest.of(new byte[] {7}));
    ChunkRef moved =
        new ChunkRef(HERE.digest(), 70_000, 0x01020304, elsewhere, 99, 30_001, 0x35363738);
    ContentTree same = new ContentTree(0, List.of(SpanRef.ofData(moved), SpanRef.ofData(THERE)));

    assertThat(ReferenceNode.encode(same, SELF).digest())
        .isEqualTo(ReferenceNode.encode(FLAT, SELF).digest());
  }

  @Test
  void a_pack_is_written_and_its_index_read() throws IOException {
    PackBuilder pack = new PackBuilder();
    pack.add(ChunkKind.DATA, Digest.of(ascii("data")), 4, 0x01020304, ascii("DATA "), 4);
    pack.add(ChunkKind.REFERENCES, Digest.of(ascii("refs")), 400, 5, ascii("REFS"), 4);
    pack.add(ChunkKind.ENTRIES, Digest.of(ascii("list")), 9, 6, ascii("LIST"), 4);
    ByteBuffer sealed = pack.seal();
    byte[] bytes = new byte[sealed.remaining()];
    sealed.get(bytes);

    assertThat(bytes).isEqualTo(golden("pack"));
    assertThat(pack.name().digest()).isEqualTo(Digest.of(bytes));
    assertThat(PackIndex.decode(pack.name(), bytes)).isEqualTo(pack.chunks());
  }

  @Test
  void a_checkpoint_is_written_and_read() throws IOException {
    byte[] bytes = CheckpointFormat.encode(CHECKPOINT);

    assertThat(bytes).isEqualTo(golden("checkpoint"));
    assertThat(CheckpointFormat.decode(CheckpointFormat.id(CHECKPOINT), bytes))
        .hasToString(CHECKPOINT.toString());
  }

  @Test
  void a_checkpoint_has_the_same_name_wherever_its_content_lies() {
    Snapshot moved =
        new Snapshot(
            new ContentTree(1, List.of(new SpanRef(HERE_NOT_THERE, 5_000_000_000L, 3L, 4))),
            3,
            5_000_070_200L);
    Checkpoint elsewhere =
        new Checkpoint(SESSION, 7, CHECKPOINT.parent(), TIME, CHECKPOINT.trace(), moved, 99);

    assertThat(CheckpointFormat.id(elsewhere)).isEqualTo(CheckpointFormat.id(CHECKPOINT));
  }

  @Test
  void a_checkpoint_is_not_read_under_another_name() {
    byte[] bytes = CheckpointFormat.encode(CHECKPOINT);

    assertThatThrownBy(() -> CheckpointFormat.decode(new CheckpointId(SELF.digest()), bytes))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("name");
  }

  private static void assertSame(ContentTree actual, ContentTree expected) {
    assertThat(actual).hasToString(expected.toString());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream file =
        GoldenFilesTest.class.getResourceAsStream("/golden/v2/" + name + ".bin")) {
      return file == null ? new byte[0] : file.readAllBytes();
    }
  }
}
