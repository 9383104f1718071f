package dev.forkpoint.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// A bucket or folder that cc-broker keeps workspaces in. It is another program's: what is in it is
/// called anything, and replaced when it changes.
///
/// Every method throws [StoreException] where the bucket itself is in trouble. Safe for any number
/// of threads.
public interface BrokerBucket {

  /// An object as a listing shows it.
  ///
  /// @param name any text
  /// @param bytes its length
  record BrokerObject(String name, long bytes) {}

  /// Gives each object whose name begins with `prefix` to `consumer` once, in no order. Objects
  /// that are written meanwhile may or may not be among them.
  ///
  /// @param prefix ends in `/`
  void list(String prefix, Consumer<BrokerObject> consumer) throws StoreException;

  /// Opens an object for reading; to be closed.
  ///
  /// @throws StoreException.Damaged where there is none of that name
  InputStream open(String name) throws StoreException;

  /// Writes an object, in the place of what is there. Whoever reads it meets the old one or the new
  /// one, whole.
  ///
  /// @param content ends after as many bytes as it says, or with an exception
  /// @throws IOException where the content cannot be read; the object is as it was
  void put(String name, Content content) throws IOException;
}
