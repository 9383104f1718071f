package dev.forkpoint.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChunkerTest {
  private static final ChunkSizes SMALL = new ChunkSizes(64, 256, 1024);

  @ParameterizedTest
  @EnumSource
  void chunks_keep_to_their_sizes_and_cover_the_content(SampleBytes kind) {
    byte[] content = kind.make(100_000, 1);

    List<Integer> lengths = cut(SMALL, content);

    assertThat(lengths.subList(0, lengths.size() - 1))
        .allSatisfy(length -> assertThat(length).isBetween(64, 1024));
    assertThat(lengths.getLast()).isBetween(1, 1024);
    assertThat(lengths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(content.length);
  }

  @Test
  void chunks_have_about_the_average_size() {
    assertThat(cut(ChunkSizes.FILES, SampleBytes.RANDOM.make(16 << 20, 1)))
        .hasSizeBetween((16 << 20) / (80 << 10), (16 << 20) / (56 << 10));
    assertThat(cut(ChunkSizes.TRACE, SampleBytes.RANDOM.make(4 << 20, 1)))
        .hasSizeBetween((4 << 20) / (20 << 10), (4 << 20) / (14 << 10));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void an_insertion_changes_the_chunks_near_it_only(long seed) {
    byte[] content = SampleBytes.RANDOM.make(200_000, seed);
    Random random = new Random(seed);
    int at = random.nextInt(content.length);
    byte[] changed = insert(content, at, SampleBytes.RANDOM.make(random.nextInt(1, 50), ~seed));

    Set<String> kept = new HashSet<>(digests(content));
    kept.retainAll(digests(changed));

    assertThat(digests(content)).hasSizeLessThanOrEqualTo(kept.size() + 8);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void cuts_do_not_depend_on_how_the_content_arrives(long seed) {
    byte[] content = SampleBytes.RANDOM.make(50_000, seed);
    Chunker chunker = new Chunker(SMALL);
    Random random = new Random(seed);
    List<Integer> lengths = new ArrayList<>();
    int start = 0;
    int end = 0;
    while (start < content.length) {
      byte[] buffer = Arrays.copyOfRange(content, start, end);
      int length = chunker.cut(buffer, 0, buffer.length, end == content.length);
      if (length == Chunker.NEEDS_MORE) {
        end += random.nextInt(1, Math.min(3000, content.length - end) + 1);
      } else {
        lengths.add(length);
        start += length;
      }
    }

    assertThat(lengths).isEqualTo(cut(SMALL, content));
  }

  @Test
  void a_cut_waits_for_the_longest_chunk_or_the_end() {
    Chunker chunker = new Chunker(SMALL);
    byte[] content = SampleBytes.ZEROS.make(1024, 0);

    assertThat(chunker.cut(content, 0, 1023, false)).isEqualTo(Chunker.NEEDS_MORE);
    assertThat(chunker.cut(content, 0, 1024, false)).isEqualTo(1024);
    assertThat(chunker.cut(content, 0, 1023, true)).isEqualTo(1023);
    assertThat(chunker.cut(content, 0, 63, true)).isEqualTo(63);
  }

  @Test
  void a_content_that_is_used_up_has_no_chunk() {
    Chunker chunker = new Chunker(SMALL);

    assertThat(chunker.cut(new byte[10], 10, 0, true)).isZero();
    assertThat(chunker.cut(new byte[10], 10, 0, false)).isEqualTo(Chunker.NEEDS_MORE);
  }

  /// These lengths are part of the storage format.
  @Test
  void the_cuts_of_files_stay_as_they_are() {
    assertThat(cut(ChunkSizes.FILES, golden()))
        .containsExactly(
            89919, 73280, 93024, 111677, 72596, 21003, 70541, 68332, 85847, 75395, 78893, 116254,
            72988, 18827);
  }

  /// These lengths are part of the storage format.
  @Test
  void the_cuts_of_traces_stay_as_they_are() {
    assertThat(cut(ChunkSizes.TRACE, golden()).subList(0, 12))
        .containsExactly(
            21474, 19817, 24181, 17059, 23085, 17588, 17171, 22824, 29458, 53845, 9721, 15990);
  }

  private static byte[] golden() {
    byte[] content = new byte[1 << 20];
    int state = 1;
    for (int i = 0; i < content.length; i++) {
      state = state * 1_664_525 + 1_013_904_223;
      content[i] = (byte) (state >>> 24);
    }
    return content;
  }

  private static List<Integer> cut(ChunkSizes sizes, byte[] content) {
    Chunker chunker = new Chunker(sizes);
    List<Integer> lengths = new ArrayList<>();
    int at = 0;
    int length;
    while ((length = chunker.cut(content, at, content.length - at, true)) > 0) {
      lengths.add(length);
      at += length;
    }
    return lengths;
  }

  private static List<String> digests(byte[] content) {
    List<String> digests = new ArrayList<>();
    int at = 0;
    for (int length : cut(SMALL, content)) {
      digests.add(Digest.of(content, at, length).hex());
      at += length;
    }
    return digests;
  }

  private static byte[] insert(byte[] content, int at, byte[] inserted) {
    byte[] changed = Arrays.copyOf(content, content.length + inserted.length);
    System.arraycopy(inserted, 0, changed, at, inserted.length);
    System.arraycopy(content, at, changed, at + inserted.length, content.length - at);
    return changed;
  }
}
