package dev.forkpoint.domain.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Parts of bundles that somebody made up: each is refused for what it is, before anything is
/// reserved for it.
final class HostileBundleTest {
  private static final BundleStretch NOTHING = new BundleStretch(0, 0);
  private static final long LIMIT = 1000;

  @Test
  void a_later_version_is_told_from_damage() {
    String comment = new String(new BundleEnd(1, 2, 3, 4, 5).encode(), US_ASCII) + "00000000";
    assertThat(BundleEnd.decode(comment.getBytes(US_ASCII)).directory()).isEqualTo(3);
    assertRefused(
        () -> BundleEnd.decode(comment.replace("version 01", "version 02").getBytes(US_ASCII)),
        "version 2");
  }

  @Test
  void a_seal_covers_exactly_what_is_before_it() {
    BundleSeal seal = new BundleSeal(NOTHING, NOTHING, List.of(new BundleSpan(LIMIT, 7)));
    assertThat(BundleSeal.decode(seal.encode(), LIMIT)).isEqualTo(seal);
    assertRefused(() -> BundleSeal.decode(seal.encode(), LIMIT + 1), "covers 1000 of the 1001");
    assertRefused(() -> BundleSeal.decode(seal.encode(), LIMIT - 1), "more than there is");
  }

  @Test
  void a_seal_points_into_the_file() {
    BundleStretch beyond = new BundleStretch(LIMIT, Long.MAX_VALUE);
    BundleSeal seal = new BundleSeal(NOTHING, beyond, List.of(new BundleSpan(LIMIT, 7)));
    assertRefused(() -> BundleSeal.decode(seal.encode(), LIMIT), "impossible");
  }

  @Test
  void an_absurd_count_is_no_reason_to_reserve_memory() {
    byte[] seal =
        new ByteWriter(100)
            .writeBytes("FPSEAL01".getBytes(US_ASCII))
            .writeBytes(new byte[4])
            .writeVarint(Integer.MAX_VALUE)
            .toByteArray();
    assertRefused(() -> BundleSeal.decode(seal, LIMIT), "ends early");
    byte[] contents =
        new ByteWriter(100)
            .writeBytes("FPBNDL01".getBytes(US_ASCII))
            .writeString("w")
            .writeInstant(Instant.EPOCH)
            .writeVarint(Integer.MAX_VALUE)
            .toByteArray();
    assertRefused(() -> BundleContents.decode(contents), "ends early");
    byte[] index = new BundleIndex().header().putInt(8, Integer.MAX_VALUE).array();
    assertRefused(() -> BundleIndex.readHeader(index, 0), "tells of 2147483647 chunks");
  }

  @Test
  void a_workspace_cannot_lead_elsewhere() {
    byte[] contents =
        new ByteWriter(100)
            .writeBytes("FPBNDL01".getBytes(US_ASCII))
            .writeString("../elsewhere")
            .writeInstant(Instant.EPOCH)
            .writeVarint(0)
            .toByteArray();
    assertRefused(() -> BundleContents.decode(contents), "a workspace id has");
  }

  @Test
  void nothing_may_follow_the_contents() {
    BundleContents contents =
        new BundleContents(new Workspace(new WorkspaceId("w"), Instant.EPOCH), List.of());
    byte[] longer = new ByteWriter(100).writeBytes(contents.encode()).writeByte(0).toByteArray();
    assertRefused(() -> BundleContents.decode(longer), "goes on");
  }

  @Test
  void a_chunk_lies_in_the_file_behind_the_one_before_it() {
    assertRefusedRow(LIMIT - 9, 10, 10);
    assertRefusedRow(Long.MAX_VALUE, 10, 10);
    assertRefusedRow(-1, 10, 10);
    assertRefusedRow(4, 10, 10);
  }

  @Test
  void a_chunk_is_no_longer_than_chunks_are() {
    assertRefusedRow(10, -1, 10);
    assertRefusedRow(10, 10, Integer.MAX_VALUE);
  }

  @Test
  void a_chunk_is_told_of_once() {
    ChunkPlaces places = new ChunkPlaces();
    BundleIndex.readRow(places, row(1, 5, 10, 10), LIMIT);
    assertRefused(() -> BundleIndex.readRow(places, row(1, 15, 10, 10), LIMIT), "impossible");
  }

  private static void assertRefusedRow(long offset, int storedBytes, int bytes) {
    ChunkPlaces places = new ChunkPlaces();
    BundleIndex.readRow(places, row(1, 0, 5, 5), LIMIT);
    assertRefused(
        () -> BundleIndex.readRow(places, row(2, offset, storedBytes, bytes), LIMIT), "impossible");
  }

  private static ByteBuffer row(int name, long offset, int storedBytes, int bytes) {
    return ByteBuffer.allocate(BundleIndex.ROW_BYTES)
        .put(Digest.of(new byte[] {(byte) name}).toByteArray())
        .putLong(offset)
        .putInt(storedBytes)
        .putInt(bytes)
        .flip();
  }

  private static void assertRefused(ThrowingCallable reading, String why) {
    assertThatExceptionOfType(FormatException.class).isThrownBy(reading).withMessageContaining(why);
  }
}
