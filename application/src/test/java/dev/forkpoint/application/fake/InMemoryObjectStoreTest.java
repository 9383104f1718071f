package dev.forkpoint.application.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.fake.FaultyObjectStore.Moment;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.ObjectStoreContract;
import dev.forkpoint.application.port.StoreException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InMemoryObjectStoreTest extends ObjectStoreContract {
  private static final ObjectKey KEY = new ObjectKey("a/b/c");

  private final InMemoryObjectStore store = new InMemoryObjectStore();

  @Override
  protected ObjectStore open() {
    return store;
  }

  @Override
  protected List<ObjectStore> openDying() {
    return Stream.of(Moment.values()).map(this::openDying).toList();
  }

  private ObjectStore openDying(Moment moment) {
    FaultyObjectStore dying = new FaultyObjectStore(store);
    dying.die(Operation.PUT, 1, moment);
    return dying;
  }

  @Test
  void different_bytes_under_one_key_are_refused() {
    store.put(KEY, ByteBuffer.wrap(new byte[] {1}));
    assertThatThrownBy(() -> store.put(KEY, ByteBuffer.wrap(new byte[] {2})))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b", "a/b/c/d", "a/b/c/d/e"})
  void an_object_above_or_below_another_is_refused(String key) {
    store.put(KEY, ByteBuffer.allocate(1));
    assertThatThrownBy(() -> store.put(new ObjectKey(key), ByteBuffer.allocate(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_object_can_be_lost_and_damaged() throws Exception {
    store.put(KEY, ByteBuffer.wrap(new byte[] {1}));
    store.damage(KEY, new byte[] {2});
    ByteBuffer target = ByteBuffer.allocate(1);
    store.read(KEY, 0, target);
    assertThat(target.get(0)).isEqualTo((byte) 2);
    store.remove(KEY);
    assertThatThrownBy(() -> store.read(KEY, 0, ByteBuffer.allocate(1)))
        .isInstanceOf(StoreException.Damaged.class);
  }
}
