package dev.forkpoint.adapters.fs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.adapters.fs.store.FaultyFileOperations.Moment;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.ObjectStoreContract;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FsObjectStoreTest extends ObjectStoreContract {
  private static final ObjectKey KEY = new ObjectKey("packs/one");

  @TempDir Path root;

  @Override
  protected ObjectStore open() {
    return new FsObjectStore(root);
  }

  @Override
  protected List<ObjectStore> openDying() {
    List<ObjectStore> dying = new ArrayList<>();
    for (int operation = 1; operation <= DurableWritesTest.OPERATIONS; operation++) {
      for (Moment moment : Moment.values()) {
        dying.add(
            new FsObjectStore(
                root, FaultyFileOperations.dying(new NioFileOperations(), operation, moment)));
      }
    }
    return dying;
  }

  @Test
  void an_object_lies_under_the_path_that_its_key_is() throws Exception {
    put(KEY);
    assertThat(root.resolve("packs/one")).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void only_the_owner_may_look() throws Exception {
    put(KEY);
    assertThat(permissions("packs/one")).isEqualTo("rw-------");
    assertThat(permissions("packs")).isEqualTo("rwx------");
    assertThat(permissions(".tmp")).isEqualTo("rwx------");
  }

  @Test
  void the_folder_is_made_by_the_first_write() throws Exception {
    FsObjectStore store = new FsObjectStore(root.resolve("a/b"));
    assertThat(store.find(KEY)).isEmpty();
    assertThat(root.resolve("a")).doesNotExist();
    store.put(KEY, ByteBuffer.allocate(1));
    assertThat(store.find(KEY)).isPresent();
  }

  @Test
  void a_directory_that_somebody_removed_is_made_again() throws Exception {
    ObjectStore store = open();
    store.put(KEY, ByteBuffer.allocate(1));
    Files.delete(root.resolve("packs/one"));
    Files.delete(root.resolve("packs"));
    store.put(KEY, ByteBuffer.allocate(1));
    assertThat(store.find(KEY)).isPresent();
  }

  @Test
  void what_others_left_in_the_folder_is_not_listed() throws Exception {
    put(KEY);
    Files.createFile(root.resolve("packs/.hidden"));
    Files.createFile(root.resolve("packs/not a key"));
    Files.createSymbolicLink(root.resolve("packs/dangling"), Path.of("nowhere"));
    assertThat(list()).containsExactly(new StoredObject(KEY, 3));
  }

  @Test
  void a_directory_may_lie_elsewhere_behind_a_link(@TempDir Path elsewhere) throws Exception {
    Files.createSymbolicLink(root.resolve("packs"), elsewhere);
    put(KEY);
    assertThat(elsewhere.resolve("one")).exists();
    assertThat(list()).containsExactly(new StoredObject(KEY, 3));
  }

  @Test
  void an_object_of_another_length_is_not_overwritten() throws Exception {
    put(KEY);
    assertThatThrownBy(() -> open().put(KEY, ByteBuffer.allocate(4)))
        .isInstanceOf(StoreException.Damaged.class)
        .hasMessageContaining("there is one of 3 bytes instead of 4");
    assertThat(root.resolve("packs/one")).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void what_dead_writers_left_is_removed_when_it_is_a_day_old() throws Exception {
    Path old = leftover("old", Duration.ofHours(25));
    Path recent = leftover("recent", Duration.ofHours(23));
    put(KEY);
    assertThat(old).doesNotExist();
    assertThat(recent).exists();
  }

  private Path leftover(String name, Duration age) throws IOException {
    Files.createDirectories(root.resolve(".tmp"));
    Path file = Files.createFile(root.resolve(".tmp").resolve(name));
    FileTime now = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(file, FileTime.from(now.toInstant().minus(age)));
    return file;
  }

  private void put(ObjectKey key) throws StoreException {
    open().put(key, ByteBuffer.wrap(new byte[] {1, 2, 3}));
  }

  private List<StoredObject> list() throws StoreException {
    List<StoredObject> listed = new ArrayList<>();
    open().list(new ObjectKey("packs"), listed::add);
    return listed;
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(path)));
  }
}
