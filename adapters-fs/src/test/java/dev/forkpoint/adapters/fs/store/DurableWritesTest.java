package dev.forkpoint.adapters.fs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.forkpoint.adapters.fs.store.FaultyFileOperations.Moment;
import dev.forkpoint.application.fake.Killed;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.StoreException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is left of a write that fails or dies, and what a crash of the machine can take away.
final class DurableWritesTest {
  /// How many operations it takes to put an object of a megabyte three directories below the root:
  /// to make and sync three directories, to make the one for temporary files, to create the file,
  /// to write it in four pieces, to sync it, to rename it, and to sync its directory.
  static final int OPERATIONS = 15;

  private static final ObjectKey KEY = new ObjectKey("workspaces/atlas/packs/one");
  private static final byte[] CONTENT = new byte[1_000_000];

  static {
    new Random(1).nextBytes(CONTENT);
  }

  @TempDir Path root;
  private final SyncLedger ledger = new SyncLedger();

  static Stream<Arguments> everyMoment() {
    return IntStream.rangeClosed(1, OPERATIONS)
        .boxed()
        .flatMap(
            operation -> Stream.of(Moment.values()).map(moment -> arguments(operation, moment)));
  }

  @Test
  void a_write_takes_as_many_operations_as_these_tests_let_fail() throws Exception {
    FaultyFileOperations operations = FaultyFileOperations.sound(ledger);
    put(operations);
    assertThat(operations.count()).isEqualTo(OPERATIONS);
    assertThat(operations.open()).isZero();
  }

  @Test
  void nothing_is_left_to_sync_once_put_has_returned() throws Exception {
    put(ledger);
    assertThat(ledger.unsynced()).isEmpty();
  }

  @Test
  void nothing_is_left_to_sync_where_the_folder_was_made_too() throws Exception {
    new FsObjectStore(root.resolve("a/b"), ledger).put(KEY, ByteBuffer.wrap(CONTENT));
    assertThat(ledger.unsynced()).isEmpty();
  }

  @Test
  void what_a_file_tool_brought_is_synced_as_well() throws Exception {
    put(ledger);
    FaultyFileOperations operations = FaultyFileOperations.sound(ledger);
    put(operations);
    assertThat(operations.count()).isEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("everyMoment")
  void a_write_that_fails_leaves_an_object_whole_or_absent_and_nothing_else(
      int operation, Moment moment) throws Exception {
    FaultyFileOperations failing = FaultyFileOperations.failing(ledger, operation, moment);
    assertThatThrownBy(() -> put(failing)).isInstanceOf(StoreException.Unavailable.class);
    assertThat(failing.hasFired()).isTrue();
    assertThat(failing.open()).isZero();
    assertWholeOrAbsent();
    assertThat(root.resolve(".tmp"))
        .satisfiesAnyOf(
            directory -> assertThat(directory).doesNotExist(),
            directory -> assertThat(directory).isEmptyDirectory());
  }

  @ParameterizedTest
  @MethodSource("everyMoment")
  void a_write_that_fails_can_be_made_again(int operation, Moment moment) throws Exception {
    FsObjectStore store =
        new FsObjectStore(root, FaultyFileOperations.failing(ledger, operation, moment));
    assertThatThrownBy(() -> store.put(KEY, ByteBuffer.wrap(CONTENT)))
        .isInstanceOf(StoreException.Unavailable.class);
    store.put(KEY, ByteBuffer.wrap(CONTENT));
    assertThat(root.resolve(KEY.value())).hasBinaryContent(CONTENT);
    assertThat(ledger.unsynced()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyMoment")
  void what_a_dead_writer_began_the_next_one_makes_durable(int operation, Moment moment)
      throws Exception {
    FaultyFileOperations dying = FaultyFileOperations.dying(ledger, operation, moment);
    assertThatThrownBy(() -> put(dying)).isInstanceOf(Killed.class);
    assertThat(dying.hasFired()).isTrue();
    assertWholeOrAbsent();
    put(ledger);
    assertThat(root.resolve(KEY.value())).hasBinaryContent(CONTENT);
    assertThat(ledger.unsynced()).isEmpty();
  }

  private void put(FileOperations operations) throws StoreException {
    new FsObjectStore(root, operations).put(KEY, ByteBuffer.wrap(CONTENT));
  }

  private void assertWholeOrAbsent() {
    Path file = root.resolve(KEY.value());
    if (Files.exists(file)) {
      assertThat(file).hasBinaryContent(CONTENT);
    }
  }
}
