package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/// A store that hands everything on to another, which may change.
public abstract class ForwardingObjectStore implements ObjectStore {

  /// The store of the moment.
  protected abstract ObjectStore delegate();

  @Override
  public void put(ObjectKey key, ByteBuffer content) throws StoreException {
    delegate().put(key, content);
  }

  @Override
  public void read(ObjectKey key, long offset, ByteBuffer target) throws StoreException {
    delegate().read(key, offset, target);
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) throws StoreException {
    return delegate().find(key);
  }

  @Override
  public void list(ObjectKey prefix, Consumer<StoredObject> consumer) throws StoreException {
    delegate().list(prefix, consumer);
  }
}
