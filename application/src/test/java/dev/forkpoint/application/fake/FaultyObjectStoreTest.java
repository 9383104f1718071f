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
import org.junit.jupiter.api.Test;

final class FaultyObjectStoreTest extends ObjectStoreContract {
  private static final ObjectKey ONE = new ObjectKey("packs/one");
  private static final ObjectKey TWO = new ObjectKey("packs/two");

  private final InMemoryObjectStore memory = new InMemoryObjectStore();
  private final FaultyObjectStore store = new FaultyObjectStore(memory);

  @Override
  protected ObjectStore open() {
    return store;
  }

  @Override
  protected List<ObjectStore> openDying() {
    FaultyObjectStore dying = new FaultyObjectStore(store);
    dying.die(Operation.PUT, 1, Moment.BEFORE);
    return List.of(dying);
  }

  @Test
  void an_operation_fails_before_it_has_an_effect() throws Exception {
    store.fail(Operation.PUT, 2, Moment.BEFORE);
    store.put(ONE, ByteBuffer.allocate(1));
    assertThatThrownBy(() -> store.put(TWO, ByteBuffer.allocate(1)))
        .isInstanceOf(StoreException.Unavailable.class);
    assertThat(memory.find(TWO)).isEmpty();
    assertThat(store.allFired()).isTrue();
  }

  @Test
  void an_operation_fails_after_it_has_its_effect() {
    store.fail(Operation.PUT, 1, Moment.AFTER);
    assertThatThrownBy(() -> store.put(ONE, ByteBuffer.allocate(1)))
        .isInstanceOf(StoreException.Unavailable.class);
    assertThat(memory.find(ONE)).isPresent();
  }

  @Test
  void a_failure_strikes_once() throws Exception {
    store.fail(Operation.FIND, 1, Moment.BEFORE);
    assertThatThrownBy(() -> store.find(ONE)).isInstanceOf(StoreException.class);
    assertThat(store.find(ONE)).isEmpty();
  }

  @Test
  void nothing_works_after_death() {
    store.die(Operation.PUT, 1, Moment.AFTER);
    assertThatThrownBy(() -> store.put(ONE, ByteBuffer.allocate(1))).isInstanceOf(Killed.class);
    assertThatThrownBy(() -> store.put(TWO, ByteBuffer.allocate(1))).isInstanceOf(Killed.class);
    assertThatThrownBy(() -> store.find(ONE)).isInstanceOf(Killed.class);
    assertThat(memory.find(ONE)).isPresent();
    assertThat(memory.find(TWO)).isEmpty();
  }

  @Test
  void operations_are_counted_by_kind() throws Exception {
    store.put(ONE, ByteBuffer.allocate(1));
    store.find(ONE);
    store.find(TWO);
    assertThat(store.count(Operation.PUT)).isEqualTo(1);
    assertThat(store.count(Operation.FIND)).isEqualTo(2);
    assertThat(store.count(Operation.READ)).isZero();
  }

  @Test
  void a_fault_that_has_not_struck_is_told() throws Exception {
    store.fail(Operation.PUT, 2, Moment.BEFORE);
    store.put(ONE, ByteBuffer.allocate(1));
    assertThat(store.allFired()).isFalse();
  }
}
