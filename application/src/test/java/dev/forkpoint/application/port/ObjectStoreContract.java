package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [ObjectStore] promises.
public abstract class ObjectStoreContract {
  private ObjectStore store;

  /// Opens the store of this test, as each of several processes would. The first to open it finds
  /// it empty.
  protected abstract ObjectStore open();

  /// The store of this test, opened by processes that die in their first `put`, each at another
  /// point of it: that call throws something, whatever it is. Together they cover every point at
  /// which it makes a difference.
  protected abstract List<ObjectStore> openDying();

  @BeforeEach
  void open_the_store() {
    store = open();
  }

  @Nested
  class Putting {

    @Test
    void an_object_is_what_was_put() throws Exception {
      store.put(key("packs/one"), ByteBuffer.wrap(bytes("content")));
      assertThat(read(store, key("packs/one"))).isEqualTo(bytes("content"));
    }

    @Test
    void an_object_may_be_empty() throws Exception {
      store.put(key("packs/empty"), ByteBuffer.allocate(0));
      assertThat(store.find(key("packs/empty"))).hasValue(new StoredObject(key("packs/empty"), 0));
    }

    @Test
    void an_object_may_be_as_large_as_the_largest_pack() throws Exception {
      byte[] content = random(12_345_678, 1);
      store.put(key("packs/large"), ByteBuffer.wrap(content));
      assertThat(read(store, key("packs/large"))).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b/c/d/e/f", "A-1_b.c/--/__/0.9", "x/checkpoint-00.tmp"})
    void an_object_may_have_any_key(String key) throws Exception {
      store.put(key(key), ByteBuffer.wrap(bytes(key)));
      assertThat(read(store, key(key))).isEqualTo(bytes(key));
    }

    @Test
    void content_is_read_from_its_position_to_its_limit() throws Exception {
      store.put(key("packs/one"), ByteBuffer.wrap(bytes("<content>"), 1, 7));
      assertThat(read(store, key("packs/one"))).isEqualTo(bytes("content"));
    }

    @Test
    void the_position_and_the_limit_of_the_content_stay_as_they_are() throws Exception {
      ByteBuffer content = ByteBuffer.wrap(bytes("<content>"), 1, 7);
      store.put(key("packs/one"), content);
      assertThat(content.position()).isEqualTo(1);
      assertThat(content.limit()).isEqualTo(8);
    }

    @Test
    void content_may_be_read_only_and_outside_the_heap() throws Exception {
      ByteBuffer content = ByteBuffer.allocateDirect(7).put(bytes("content")).flip();
      store.put(key("packs/one"), content.asReadOnlyBuffer());
      assertThat(read(store, key("packs/one"))).isEqualTo(bytes("content"));
    }

    @Test
    void an_object_is_a_copy_of_the_content() throws Exception {
      byte[] content = bytes("content");
      store.put(key("packs/one"), ByteBuffer.wrap(content));
      content[0] = 'X';
      assertThat(read(store, key("packs/one"))).isEqualTo(bytes("content"));
    }

    @Test
    void writing_the_same_bytes_again_is_fine_and_changes_nothing() throws Exception {
      put("packs/one");
      put("packs/one");
      assertThat(list("packs")).containsExactly(stored("packs/one"));
      assertThat(read(store, key("packs/one"))).isEqualTo(bytes("packs/one"));
    }

    @Test
    void what_put_has_returned_for_every_process_finds() throws Exception {
      ObjectStore other = open();
      put("packs/one");
      assertThat(other.find(key("packs/one"))).hasValue(stored("packs/one"));
      assertThat(read(other, key("packs/one"))).isEqualTo(bytes("packs/one"));
      assertThat(list(other, "packs")).containsExactly(stored("packs/one"));
    }
  }

  @Nested
  class Reading {

    @BeforeEach
    void put_an_object() throws Exception {
      store.put(key("packs/one"), ByteBuffer.wrap(bytes("0123456789")));
    }

    @Test
    void bytes_are_read_from_the_offset_until_the_target_is_full() throws Exception {
      ByteBuffer target = ByteBuffer.allocate(4);
      store.read(key("packs/one"), 3, target);
      assertThat(target.hasRemaining()).isFalse();
      assertThat(target.array()).isEqualTo(bytes("3456"));
    }

    @Test
    void the_last_bytes_can_be_read() throws Exception {
      ByteBuffer target = ByteBuffer.allocate(1);
      store.read(key("packs/one"), 9, target);
      assertThat(target.array()).isEqualTo(bytes("9"));
    }

    @Test
    void only_the_room_between_position_and_limit_is_filled() throws Exception {
      ByteBuffer target = ByteBuffer.wrap(bytes("<....>"), 1, 4);
      store.read(key("packs/one"), 3, target);
      assertThat(target.array()).isEqualTo(bytes("<3456>"));
    }

    @Test
    void the_target_may_lie_outside_the_heap() throws Exception {
      ByteBuffer target = ByteBuffer.allocateDirect(4);
      store.read(key("packs/one"), 3, target);
      assertThat(target.flip()).isEqualTo(ByteBuffer.wrap(bytes("3456")));
    }

    @Test
    void a_full_target_takes_nothing() throws Exception {
      store.read(key("packs/one"), 3, ByteBuffer.allocate(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 9, 10, 11, 1L << 40})
    void an_object_that_ends_before_the_target_is_full_is_damaged(long offset) {
      assertThatThrownBy(() -> store.read(key("packs/one"), offset, ByteBuffer.allocate(10)))
          .isInstanceOf(StoreException.Damaged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"packs/two", "packs/on", "packs/one2", "packs", "elsewhere/one"})
    void an_object_that_is_absent_is_damaged(String key) {
      assertThatThrownBy(() -> store.read(key(key), 0, ByteBuffer.allocate(1)))
          .isInstanceOf(StoreException.Damaged.class);
    }

    @Test
    void trouble_is_told_in_one_line_that_names_the_object() {
      assertThatThrownBy(() -> store.read(key("packs/two"), 0, ByteBuffer.allocate(1)))
          .hasMessageContaining("packs/two")
          .satisfies(trouble -> assertThat(trouble.getMessage()).hasLineCount(1));
    }
  }

  @Nested
  class Finding {

    @Test
    void an_object_is_found_with_its_length() throws Exception {
      put("packs/one");
      assertThat(store.find(key("packs/one"))).hasValue(stored("packs/one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"packs/two", "packs/on", "packs/one2", "packs", "elsewhere/one"})
    void nothing_is_found_under_another_name(String key) throws Exception {
      put("packs/one");
      assertThat(store.find(key(key))).isEmpty();
    }

    @Test
    void nothing_is_found_in_an_empty_store() throws Exception {
      assertThat(store.find(key("packs/one"))).isEmpty();
    }
  }

  @Nested
  class Listing {

    @Test
    void each_object_below_the_prefix_is_listed_once() throws Exception {
      put("a/one", "a/two", "a/b/three", "a/b/c/four");
      assertThat(list("a"))
          .containsExactlyInAnyOrder(
              stored("a/one"), stored("a/two"), stored("a/b/three"), stored("a/b/c/four"));
    }

    @Test
    void objects_come_in_the_order_of_their_keys() throws Exception {
      put("a/b0", "a/b/x", "a/b.c", "a/b-c/x", "a/B/x", "a/_", "a/-", "a/b/0");
      assertThat(list("a"))
          .extracting(object -> object.key().value())
          .containsExactly("a/-", "a/B/x", "a/_", "a/b-c/x", "a/b.c", "a/b/0", "a/b/x", "a/b0");
    }

    @Test
    void an_object_whose_key_only_begins_like_the_prefix_is_not_listed() throws Exception {
      put("a/one", "ab/two", "a-b/three", "a.b");
      assertThat(list("a")).containsExactly(stored("a/one"));
    }

    @Test
    void an_object_that_is_called_like_the_prefix_is_not_listed() throws Exception {
      put("a/one");
      assertThat(list("a/one")).isEmpty();
    }

    @Test
    void nothing_is_listed_where_nothing_is() throws Exception {
      put("a/one");
      assertThat(list("b")).isEmpty();
      assertThat(list("a/b")).isEmpty();
    }

    @Test
    void more_objects_are_listed_than_any_server_gives_at_once() throws Exception {
      Together.run(thread -> {
        for (int i = thread; i < 1_100; i += Together.THREADS) {
          put("a/" + (10_000 + i));
        }
      });
      assertThat(list("a"))
          .isEqualTo(IntStream.range(10_000, 11_100).mapToObj(i -> stored("a/" + i)).toList());
    }

    @Test
    void objects_may_be_written_meanwhile() throws Exception {
      put("a/1", "a/3", "a/5");
      List<StoredObject> listed = new ArrayList<>();
      store.list(
          key("a"),
          object -> {
            listed.add(object);
            assertThatCode(() -> put("a/2", "a/4", "b/1")).doesNotThrowAnyException();
          });
      assertThat(listed)
          .doesNotHaveDuplicates()
          .contains(stored("a/1"), stored("a/3"), stored("a/5"))
          .doesNotContain(stored("b/1"));
    }
  }

  @Nested
  class Concurrently {

    @Test
    void many_threads_write_different_objects() throws Exception {
      Together.run(thread -> put("a/" + thread));
      assertThat(list("a")).hasSize(Together.THREADS);
    }

    @Test
    void many_threads_write_the_same_object() throws Exception {
      byte[] content = random(100_000, 1);
      Together.run(thread -> store.put(key("a/b/one"), ByteBuffer.wrap(content)));
      assertThat(read(store, key("a/b/one"))).isEqualTo(content);
      assertThat(list("a")).hasSize(1);
    }

    @Test
    void many_threads_read_the_same_object() throws Exception {
      byte[] content = random(100_000, 1);
      store.put(key("a/one"), ByteBuffer.wrap(content));
      Together.run(thread -> assertThat(read(store, key("a/one"))).isEqualTo(content));
    }

    @Test
    void whoever_reads_while_it_is_written_finds_an_object_whole_or_absent() throws Exception {
      byte[] content = random(1_000_000, 1);
      Together.run(thread -> {
        if (thread % 8 == 0) {
          store.put(key("a/one"), ByteBuffer.wrap(content));
        } else {
          assertWholeOrAbsent(key("a/one"), content);
        }
      });
    }

    @Test
    void what_put_has_returned_for_every_thread_finds() throws Exception {
      Together.run(thread -> {
        put("a/" + thread);
        assertThat(open().find(key("a/" + thread))).hasValue(stored("a/" + thread));
      });
    }
  }

  @Nested
  class WhenTheWriterDies {
    private final byte[] content = random(1_000_000, 1);

    @Test
    void the_object_is_whole_or_absent() {
      assertThat(dieAtEachPoint()).isNotEmpty().allSatisfy(this::assertWholeOrAbsent);
    }

    @Test
    void only_whole_objects_are_listed() throws Exception {
      List<StoredObject> whole = new ArrayList<>();
      for (ObjectKey key : dieAtEachPoint()) {
        store.find(key).ifPresent(whole::add);
      }
      assertThat(list("all")).hasSameElementsAs(whole);
    }

    @Test
    void another_writer_completes_its_work() {
      assertThat(dieAtEachPoint())
          .allSatisfy(key -> {
            store.put(key, ByteBuffer.wrap(content));
            assertThat(read(store, key)).isEqualTo(content);
          });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000})
    void an_interrupted_writer_leaves_the_object_whole_or_absent(int patience) throws Exception {
      ObjectKey key = key("packs/one");
      Thread writer = Thread.ofVirtual().start(() -> putQuietly(key));
      for (int i = 0; i < patience && writer.isAlive(); i++) {
        Thread.onSpinWait();
      }
      writer.interrupt();
      writer.join();
      assertWholeOrAbsent(key);
      store.put(key, ByteBuffer.wrap(content));
      assertThat(read(store, key)).isEqualTo(content);
    }

    /// Answers the keys of the objects that the dead writers were about to put.
    private List<ObjectKey> dieAtEachPoint() {
      List<ObjectKey> keys = new ArrayList<>();
      for (ObjectStore dying : openDying()) {
        ObjectKey key = key("all/" + keys.size() + "/packs/one");
        assertThatThrownBy(() -> dying.put(key, ByteBuffer.wrap(content))).isNotNull();
        keys.add(key);
      }
      return keys;
    }

    private void putQuietly(ObjectKey key) {
      try {
        store.put(key, ByteBuffer.wrap(content));
      } catch (StoreException e) {
        assertThat(e).isInstanceOf(StoreException.Unavailable.class);
      }
    }

    private void assertWholeOrAbsent(ObjectKey key) throws StoreException {
      ObjectStoreContract.this.assertWholeOrAbsent(key, content);
    }
  }

  private void assertWholeOrAbsent(ObjectKey key, byte[] content) throws StoreException {
    Optional<StoredObject> found = store.find(key);
    if (found.isPresent()) {
      assertThat(read(store, key)).isEqualTo(content);
    }
  }

  /// Puts objects that hold their own names.
  private void put(String... keys) throws StoreException {
    for (String key : keys) {
      store.put(key(key), ByteBuffer.wrap(bytes(key)));
    }
  }

  private static StoredObject stored(String key) {
    return new StoredObject(key(key), key.length());
  }

  private List<StoredObject> list(String prefix) throws StoreException {
    return list(store, prefix);
  }

  private static List<StoredObject> list(ObjectStore store, String prefix) throws StoreException {
    List<StoredObject> listed = new ArrayList<>();
    store.list(key(prefix), listed::add);
    return listed;
  }

  private static byte[] read(ObjectStore store, ObjectKey key) throws StoreException {
    byte[] content = new byte[Math.toIntExact(store.find(key).orElseThrow().bytes())];
    store.read(key, 0, ByteBuffer.wrap(content));
    return content;
  }

  private static ObjectKey key(String value) {
    return new ObjectKey(value);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] random(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
