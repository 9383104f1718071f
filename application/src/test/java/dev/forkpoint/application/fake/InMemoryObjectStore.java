package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/// Objects in memory. It is strict: what a caller must not do fails here, also where a real store
/// would let it pass.
public final class InMemoryObjectStore implements ObjectStore {
  private final ConcurrentNavigableMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

  @Override
  public void put(ObjectKey key, ByteBuffer content) {
    requireRoomBeside(key);
    byte[] bytes = new byte[content.remaining()];
    content.duplicate().get(bytes);
    byte[] present = objects.putIfAbsent(key.value(), bytes);
    if (present != null && !Arrays.equals(present, bytes)) {
      throw new IllegalStateException("different bytes meet under " + key);
    }
  }

  private void requireRoomBeside(ObjectKey key) {
    String value = key.value();
    boolean above = !below(value).isEmpty();
    for (int i = value.lastIndexOf('/'); i > 0; i = value.lastIndexOf('/', i - 1)) {
      above |= objects.containsKey(value.substring(0, i));
    }
    if (above) {
      throw new IllegalStateException("a folder could not hold " + key + " beside what is there");
    }
  }

  @Override
  public void read(ObjectKey key, long offset, ByteBuffer target) throws StoreException {
    byte[] bytes = objects.get(key.value());
    if (bytes == null) {
      spoil(target);
      throw new StoreException.Damaged("cannot read " + key + ": it is not there");
    }
    if (offset > bytes.length - target.remaining()) {
      spoil(target);
      throw new StoreException.Damaged("cannot read " + key + ": it ends too early");
    }
    target.put(bytes, (int) offset, target.remaining());
  }

  /// Nobody may rely on what a failed read leaves.
  private static void spoil(ByteBuffer target) {
    while (target.hasRemaining()) {
      target.put((byte) 0xDB);
    }
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    return Optional.ofNullable(objects.get(key.value()))
        .map(bytes -> new StoredObject(key, bytes.length));
  }

  @Override
  public void list(ObjectKey prefix, Consumer<StoredObject> consumer) {
    below(prefix.value())
        .forEach(
            (key, bytes) -> consumer.accept(new StoredObject(new ObjectKey(key), bytes.length)));
  }

  /// In the order of characters `0` comes next to `/`.
  private NavigableMap<String, byte[]> below(String prefix) {
    return objects.subMap(prefix + '/', true, prefix + '0', false);
  }

  /// How many objects there are.
  public int count() {
    return objects.size();
  }

  /// Loses an object, as no caller of the port can.
  public void remove(ObjectKey key) {
    objects.remove(key.value());
  }

  /// Puts other bytes in the place of an object, as a failing disk does.
  public void damage(ObjectKey key, byte[] bytes) {
    objects.replace(key.value(), bytes.clone());
  }
}
