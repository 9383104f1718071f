package dev.forkpoint.domain.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TarGzPlannerTest {
  private static final int BLOCK = 512;

  @Test
  void an_empty_tree_is_two_empty_blocks() throws IOException {
    assertThat(tar(SampleTree.compressed().directory(""))).isEqualTo(new byte[2 * BLOCK]);
  }

  @Test
  void a_plain_file_takes_a_header_and_its_content_in_whole_blocks() throws IOException {
    byte[] tar = tar(SampleTree.compressed().file("README.md", "# A tiny tree\n"));

    assertThat(tar).hasSize(4 * BLOCK);
    assertThat(text(tar, 0, 100)).isEqualTo("README.md");
    assertThat(text(tar, 100, 8)).isEqualTo("0000644");
    assertThat(text(tar, 108, 8)).isEqualTo("0000000");
    assertThat(text(tar, 124, 12)).isEqualTo("00000000016");
    assertThat(Long.parseLong(text(tar, 136, 12), 8)).isEqualTo(SampleTree.TIME.getEpochSecond());
    assertThat(text(tar, 156, 1)).isEqualTo("0");
    assertThat(text(tar, 257, 6)).isEqualTo("ustar");
    assertThat(text(tar, BLOCK, BLOCK)).isEqualTo("# A tiny tree\n");
  }

  @Test
  void a_header_bears_the_sum_of_its_bytes() throws IOException {
    byte[] header = Arrays.copyOf(tar(SampleTree.compressed().file("a", "b")), BLOCK);
    int told = Integer.parseInt(text(header, 148, 7), 8);
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte next : header) {
      sum += next & 0xff;
    }
    assertThat(told).isEqualTo(sum);
  }

  @Test
  void directories_and_links_hold_nothing() throws IOException {
    byte[] tar = tar(SampleTree.compressed().directory("empty").link("to", "README.md"));

    assertThat(tar).hasSize(4 * BLOCK);
    assertThat(text(tar, 0, 100)).isEqualTo("empty/");
    assertThat(text(tar, 156, 1)).isEqualTo("5");
    assertThat(text(tar, BLOCK, 100)).isEqualTo("to");
    assertThat(text(tar, BLOCK + 156, 1)).isEqualTo("2");
    assertThat(text(tar, BLOCK + 157, 100)).isEqualTo("README.md");
  }

  @Test
  void what_a_plain_header_has_no_room_for_stands_before_it() throws IOException {
    String deep = "d".repeat(120);
    byte[] tar =
        tar(
            SampleTree.compressed()
                .add(file("naïve", SampleTree.TIME))
                .add(new LinkEntry(new EntryPath("link"), SampleTree.TIME, deep))
                .add(file("fraction", SampleTree.TIME.plusNanos(7)))
                .add(file("before", Instant.parse("1969-12-31T23:59:59.5Z"))));

    assertThat(text(tar, 156, 1)).isEqualTo("x");
    assertThat(text(tar, BLOCK, BLOCK)).isEqualTo("15 path=naïve\n");
    assertThat(text(tar, 4 * BLOCK, BLOCK)).isEqualTo("134 linkpath=" + deep + "\n");
    assertThat(text(tar, 7 * BLOCK, BLOCK)).isEqualTo("30 mtime=1767323046.000000007\n");
    assertThat(text(tar, 10 * BLOCK, BLOCK)).isEqualTo("22 mtime=-0.500000000\n");
  }

  @Test
  void a_length_of_8_gib_stands_before_the_header() {
    byte[] header = new TarHeader("a".getBytes(UTF_8), '0').bytes(1L << 33).block();

    assertThat(TarHeader.hasRoomForNumber((1L << 33) - 1)).isTrue();
    assertThat(TarHeader.hasRoomForNumber(1L << 33)).isFalse();
    assertThat(text(header, 124, 12)).isEqualTo("00000000000");
  }

  @Test
  void modes_are_kept_with_their_special_bits() throws IOException {
    byte[] tar =
        tar(
            SampleTree.compressed()
                .add(new DirectoryEntry(new EntryPath("shared"), 02775, SampleTree.TIME)));

    assertThat(text(tar, 100, 8)).isEqualTo("0002775");
  }

  @Test
  void contents_of_any_length_are_whole_and_padded() throws IOException {
    Random random = new Random(3);
    for (int length : new int[] {1, 99, 511, 512, 513, 1_024, 5_000}) {
      byte[] content = new byte[length];
      random.nextBytes(content);
      byte[] tar = tar(SampleTree.compressed().file("a", content).file("b", "end"));

      int next = BLOCK + Math.ceilDiv(length, BLOCK) * BLOCK;
      assertThat(Arrays.copyOfRange(tar, BLOCK, BLOCK + length)).isEqualTo(content);
      assertThat(text(tar, next, 100)).isEqualTo("b");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 9, 10, 11, 60, 100, 200, 300})
  void any_stretch_is_the_same_as_that_of_the_whole(long from) throws IOException {
    SampleTree tree = SampleTree.compressed().file("a", "x".repeat(700)).directory("d");
    ArchivePlan plan = TarGzPlanner.plan(tree);
    byte[] whole = tree.render(plan, 0);
    long start = Math.min(from, plan.bytes());

    assertThat(whole).hasSize((int) plan.bytes());
    assertThat(tree.render(plan, start))
        .isEqualTo(Arrays.copyOfRange(whole, (int) start, whole.length));
  }

  private static FileEntry file(String path, Instant modified) {
    return new FileEntry(new EntryPath(path), 0644, modified, ContentTree.EMPTY);
  }

  /// The tar, unpacked by a reader that checks its checksum and length.
  private static byte[] tar(SampleTree tree) throws IOException {
    byte[] packed = tree.render(TarGzPlanner.plan(tree), 0);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return unpacked.readAllBytes();
    }
  }

  private static String text(byte[] tar, int offset, int length) {
    String text = new String(tar, offset, length, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
