package dev.forkpoint.application.port;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps immutable objects under names that are written once.
///
/// What holds for every adapter:
/// - An object is whole or absent, however the writer dies.
/// - Once `put` has returned, the object survives a crash of the machine.
/// - What `put` has returned for is found by every later call, of any process.
/// - Safe for any number of threads.
///
/// What callers keep to: a key is derived from content, so different bytes never meet under one
/// key; and no key is another one's beginning up to a `/`, since a folder could not hold both.
///
/// What it does not do: overwrite, append, rename, lock, or delete. An object that nobody can
/// delete through this port cannot be lost through it.
///
/// Every method throws [StoreException] where the store itself is in trouble.
public interface ObjectStore {

  /// Writes an object. Writing the same bytes under the same key again is fine and changes nothing.
  ///
  /// @param content read from its position to its limit, which stay as they are, so that a failed
  ///   attempt can be made again
  /// @throws StoreException when it returns this way, the object is absent or whole
  void put(ObjectKey key, ByteBuffer content) throws StoreException;

  /// Reads bytes from `offset` until `target` is full.
  ///
  /// @throws StoreException.Damaged where the object is absent or ends before that; the content of
  ///   `target` is then undefined
  void read(ObjectKey key, long offset, ByteBuffer target) throws StoreException;

  /// The object of that name, or nothing.
  Optional<StoredObject> find(ObjectKey key) throws StoreException;

  /// Gives each object whose key begins with `prefix` followed by `/` to `consumer` once, in the
  /// order of the keys. Objects that are written meanwhile may or may not be among them.
  void list(ObjectKey prefix, Consumer<StoredObject> consumer) throws StoreException;

  /// Whether asking takes long, however little is asked for, as it does over a network. What is
  /// going to be read is then better asked for in few long stretches, several at a time.
  default boolean isDistant() {
    return false;
  }
}
