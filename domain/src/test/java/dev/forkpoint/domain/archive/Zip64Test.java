package dev.forkpoint.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the 32 bits of a zip end. Two bytes of each stored length are the last block.
final class Zip64Test {
  private static final long LIMIT = 0xffff_ffffL;
  private static final int NO_FIELD = 1 + 9;
  private static final String TIME_FIELD = "5554050001a6355769";

  @Test
  void is_not_needed_below_the_limit() throws ZipException {
    ZipMember member = member(LIMIT - 1, LIMIT - 3, LIMIT - 1);

    assertThat(member.localHeader().bytes()).isEqualTo(30 + NO_FIELD);
    assertThat(member.centralHeader().bytes()).isEqualTo(46 + NO_FIELD);
    assertThat(versionNeeded(member.localHeader(), 4)).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({"4294967295, 5", "5, 4294967293"})
  void holds_both_lengths_where_one_needs_it(long bytes, long storedBytes) throws ZipException {
    ZipMember member = member(bytes, storedBytes, 0);

    String lengths = "0100" + "1000" + hex(bytes) + hex(storedBytes + 2) + TIME_FIELD;
    assertThat(hex(member.localHeader())).contains("ffffffffffffffff").endsWith(lengths);
    assertThat(hex(member.centralHeader())).contains("ffffffffffffffff").endsWith(lengths);
    assertThat(versionNeeded(member.localHeader(), 4)).isEqualTo(45);
    assertThat(versionNeeded(member.centralHeader(), 6)).isEqualTo(45);
  }

  @Test
  void holds_an_offset_in_the_central_directory_alone() throws ZipException {
    ZipMember member = member(5, 5, LIMIT);

    assertThat(member.localHeader().bytes()).isEqualTo(30 + NO_FIELD);
    assertThat(hex(member.centralHeader())).endsWith("0100" + "0800" + hex(LIMIT) + TIME_FIELD);
    assertThat(versionNeeded(member.centralHeader(), 6)).isEqualTo(45);
  }

  @Test
  void holds_lengths_before_the_offset() throws ZipException {
    assertThat(hex(member(LIMIT, 7, LIMIT + 1).centralHeader()))
        .endsWith("0100" + "1800" + hex(LIMIT) + hex(9) + hex(LIMIT + 1) + TIME_FIELD);
  }

  @ParameterizedTest
  @CsvSource({
    "65534, 4294967294, 4294967294, 22",
    "65535, 0, 0, 98",
    "1, 4294967295, 0, 98",
    "1, 0, 4294967295, 98",
  })
  void lengthens_the_end_where_a_number_needs_it(
      long members, long offset, long bytes, long expected) {
    assertThat(ZipEnd.of(members, offset, bytes, new byte[0]).bytes()).isEqualTo(expected);
  }

  private static ZipMember member(long bytes, long storedBytes, long offset) throws ZipException {
    Digest digest = Digest.of(new byte[] {1});
    ChunkRef node = new ChunkRef(digest, 1, 0, PackName.of(digest), 0, 1, 0);
    ContentTree content = new ContentTree(1, List.of(new SpanRef(node, bytes, storedBytes, 0)));
    return new ZipMember(
        ZipItem.of(new FileEntry(new EntryPath("f"), 0644, SampleTree.TIME, content)), offset);
  }

  private static int versionNeeded(Segment.Literal header, int index) {
    return header.content().order(ByteOrder.LITTLE_ENDIAN).getShort(index);
  }

  private static String hex(long number) {
    return HexFormat.of()
        .formatHex(
            ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array());
  }

  private static String hex(Segment.Literal header) {
    byte[] bytes = new byte[(int) header.bytes()];
    header.content().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
