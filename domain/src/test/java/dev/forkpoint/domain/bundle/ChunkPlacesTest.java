package dev.forkpoint.domain.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.content.Digest;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class ChunkPlacesTest {
  private static final int MANY = 20_000;

  private final ChunkPlaces places = new ChunkPlaces();

  @Test
  void each_of_many_is_found_by_name_and_by_place() {
    for (int i = 0; i < MANY; i++) {
      assertThat(places.add(place(i))).isTrue();
    }
    assertThat(places.size()).isEqualTo(MANY);
    for (int i = 0; i < MANY; i++) {
      assertThat(places.find(name(i))).contains(place(i));
      assertThat(places.get(i)).isEqualTo(place(i));
      assertThat(places.firstBehind(10L * i)).isEqualTo(i);
      assertThat(places.firstBehind(10L * i + 7)).isEqualTo(i + 1);
    }
    assertThat(places.find(name(MANY))).isEmpty();
  }

  @Test
  void the_first_place_of_a_name_stays() {
    places.add(place(1));
    assertThat(places.add(new ChunkPlace(name(1), 99, 1, 1))).isFalse();
    assertThat(places.find(name(1))).contains(place(1));
  }

  @Test
  void lengths_and_offsets_are_kept_whole() {
    ChunkPlace large = new ChunkPlace(name(1), Long.MAX_VALUE / 2, 1 << 20, (1 << 20) - 1);
    places.add(large);
    assertThat(places.get(0)).isEqualTo(large);
  }

  private static ChunkPlace place(int number) {
    return new ChunkPlace(name(number), 10L * number, 7, 3 * number);
  }

  private static Digest name(int number) {
    return Digest.of(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }
}
