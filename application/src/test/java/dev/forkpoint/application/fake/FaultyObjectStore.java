package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A store that fails, or dies with its process, at the operations that a test names.
///
/// ```
/// FaultyObjectStore store = new FaultyObjectStore(new InMemoryObjectStore());
/// store.die(PUT, 3, AFTER);
/// ...
/// assertThat(store.allFired()).isTrue();
/// ```
///
/// An object is whole or absent, so whatever happens midway shows as one of the two moments: before
/// the object was there, or after.
public final class FaultyObjectStore implements ObjectStore {

  /// The methods of the port.
  public enum Operation {
    PUT,
    READ,
    FIND,
    LIST
  }

  /// When a fault strikes: before the operation has any effect, or after it has all of it.
  public enum Moment {
    BEFORE,
    AFTER
  }

  private record Fault(
      Operation operation, int number, Moment moment, boolean deadly, AtomicBoolean fired) {}

  private final ObjectStore store;
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final Map<Operation, Integer> counts = new EnumMap<>(Operation.class);
  private volatile boolean dead;

  public FaultyObjectStore(ObjectStore store) {
    this.store = store;
  }

  /// Lets an operation fail with [StoreException.Unavailable].
  ///
  /// @param number which of the operations of this kind, counted from 1
  public void fail(Operation operation, int number, Moment moment) {
    faults.add(new Fault(operation, number, moment, false, new AtomicBoolean()));
  }

  /// Lets the process die in an operation: it and every later one throw [Killed].
  ///
  /// @param number which of the operations of this kind, counted from 1
  public void die(Operation operation, int number, Moment moment) {
    faults.add(new Fault(operation, number, moment, true, new AtomicBoolean()));
  }

  /// How many operations of a kind were begun.
  public synchronized int count(Operation operation) {
    return counts.getOrDefault(operation, 0);
  }

  /// Whether every fault has struck. One that has not proves nothing.
  public boolean allFired() {
    return faults.stream().allMatch(fault -> fault.fired().get());
  }

  @Override
  public void put(ObjectKey key, ByteBuffer content) throws StoreException {
    int number = begin(Operation.PUT);
    store.put(key, content);
    end(Operation.PUT, number);
  }

  @Override
  public void read(ObjectKey key, long offset, ByteBuffer target) throws StoreException {
    int number = begin(Operation.READ);
    store.read(key, offset, target);
    end(Operation.READ, number);
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) throws StoreException {
    int number = begin(Operation.FIND);
    Optional<StoredObject> found = store.find(key);
    end(Operation.FIND, number);
    return found;
  }

  @Override
  public void list(ObjectKey prefix, Consumer<StoredObject> consumer) throws StoreException {
    int number = begin(Operation.LIST);
    store.list(prefix, consumer);
    end(Operation.LIST, number);
  }

  private int begin(Operation operation) throws StoreException {
    int number = next(operation);
    strike(operation, number, Moment.BEFORE);
    return number;
  }

  private void end(Operation operation, int number) throws StoreException {
    strike(operation, number, Moment.AFTER);
  }

  private synchronized int next(Operation operation) {
    return counts.merge(operation, 1, Integer::sum);
  }

  private void strike(Operation operation, int number, Moment moment) throws StoreException {
    for (Fault fault : faults) {
      if (fault.operation() == operation && fault.number() == number && fault.moment() == moment) {
        strike(fault);
      }
    }
    if (dead) {
      throw new Killed("before or in " + operation + ' ' + number);
    }
  }

  private void strike(Fault fault) throws StoreException {
    fault.fired().set(true);
    if (!fault.deadly()) {
      String message = "%s %d fails as asked".formatted(fault.operation(), fault.number());
      throw new StoreException.Unavailable(message, new IllegalStateException("asked"));
    }
    dead = true;
  }
}
