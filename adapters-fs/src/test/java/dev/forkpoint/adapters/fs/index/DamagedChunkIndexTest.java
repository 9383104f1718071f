package dev.forkpoint.adapters.fs.index;

import static dev.forkpoint.adapters.fs.index.Packs.CHUNKS;
import static dev.forkpoint.adapters.fs.index.Packs.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.content.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a crash, or somebody who meddles with the files, does to the index: it forgets, or says
/// what is wrong, and takes what it is told next.
final class DamagedChunkIndexTest {
  private static final int PACKS = 50;
  private static final long MOST_TABLE_BYTES = 1 << 19;

  @TempDir Path folder;
  private Path table;
  private Path packs;

  @BeforeEach
  void fill_an_index() throws Exception {
    table = folder.resolve(WORKSPACE.value()).resolve("chunks");
    packs = folder.resolve(WORKSPACE.value()).resolve("packs");
    try (FsChunkIndex index = new FsChunkIndex(folder)) {
      Packs.add(index, 0, PACKS);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4096, 65_535, 65_537, 200_000})
  void a_torn_table_is_no_table(long bytes) throws Exception {
    resize(table, bytes);
    assertForgottenAndRefilled();
  }

  @Test
  void a_table_that_is_gone_is_no_table() throws Exception {
    Files.delete(table);
    assertForgottenAndRefilled();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 31})
  void without_the_name_of_a_pack_nothing_is_known(long bytes) throws Exception {
    resize(packs, bytes);
    assertForgottenAndRefilled();
  }

  @Test
  void without_the_names_of_packs_nothing_is_known() throws Exception {
    Files.delete(packs);
    assertForgottenAndRefilled();
  }

  @Test
  void a_pack_whose_name_is_torn_is_forgotten() throws Exception {
    resize(packs, Files.size(packs) - 1);
    try (FsChunkIndex index = new FsChunkIndex(folder)) {
      Packs.assertFound(index, 0, PACKS - 1);
      assertThat(index.find(WORKSPACE, Packs.chunk(PACKS - 1, 0))).isEmpty();
      Packs.add(index, PACKS - 1, PACKS);
      Packs.assertFound(index, 0, PACKS);
    }
  }

  @ParameterizedTest
  @ValueSource(bytes = {0, 1, 127, -1})
  void a_table_of_the_same_bytes_all_over_is_healed(byte filler) throws Exception {
    byte[] bytes = Files.readAllBytes(table);
    Arrays.fill(bytes, filler);
    Files.write(table, bytes);
    assertTakesWhatItIsTold();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void a_table_of_random_bytes_is_healed(int seed) throws Exception {
    byte[] bytes = Files.readAllBytes(table);
    new Random(seed).nextBytes(bytes);
    Files.write(table, bytes);
    assertTakesWhatItIsTold();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void a_table_with_random_errors_is_healed(int seed) throws Exception {
    byte[] bytes = Files.readAllBytes(table);
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    Files.write(table, bytes);
    assertTakesWhatItIsTold();
  }

  /// Such a page stays full however often the table is doubled.
  @Test
  void a_table_that_no_growth_helps_starts_anew() throws Exception {
    ByteBuffer full = ByteBuffer.allocate(HintPage.BYTES);
    for (int slot = 0; slot < HintPage.SLOTS; slot++) {
      full.putLong(slot).putInt(1).putInt(slot);
    }
    byte[] bytes = new byte[1 << 16];
    System.arraycopy(full.array(), 0, bytes, 0, full.capacity());
    Files.write(table, bytes);
    try (FsChunkIndex index = new FsChunkIndex(folder)) {
      Digest onThatPage = new Digest(1_000_000, 0, 0, 0);
      index.add(WORKSPACE, Packs.name(0), List.of(onThatPage));
      assertThat(index.find(WORKSPACE, onThatPage)).isPresent();
    }
    assertThat(Files.size(table)).isEqualTo(1 << 16);
  }

  @Test
  void a_process_that_has_the_files_open_survives_their_removal() throws Exception {
    try (FsChunkIndex index = new FsChunkIndex(folder)) {
      Packs.assertFound(index, 0, 1);
      Files.delete(table);
      Files.delete(packs);
      Packs.add(index, 0, PACKS);
      Packs.assertFound(index, 0, PACKS);
    }
    try (FsChunkIndex index = new FsChunkIndex(folder)) {
      Packs.assertFound(index, 0, PACKS);
    }
  }

  private static void resize(Path file, long bytes) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) bytes));
  }

  private void assertForgottenAndRefilled() throws IOException {
    try (FsChunkIndex index = new FsChunkIndex(folder)) {
      assertThat(index.isEmpty(WORKSPACE)).isTrue();
      assertThat(index.find(WORKSPACE, Packs.chunk(0, 0))).isEmpty();
      Packs.add(index, 0, PACKS);
      Packs.assertFound(index, 0, PACKS);
    }
  }

  private void assertTakesWhatItIsTold() throws IOException {
    try (FsChunkIndex index = new FsChunkIndex(folder)) {
      for (int number = 0; number < CHUNKS; number++) {
        index.find(WORKSPACE, Packs.chunk(0, number));
      }
      Packs.add(index, 0, PACKS);
      Packs.assertFound(index, 0, PACKS);
    }
    assertThat(Files.size(table)).isLessThanOrEqualTo(MOST_TABLE_BYTES);
  }
}
