package dev.forkpoint.application.port;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// Portable bundles on the local machine.
public interface BundleFiles {

  /// The bundles at a place: itself where it is one, all below it where it is a folder, by their
  /// names. A file is known by its content, also where that is damaged or cut off.
  ///
  /// @param place a path as a person writes it
  /// @throws IOException where there is nothing at that place, or it cannot be read
  List<String> find(String place) throws IOException;

  /// Opens a file, whatever it is; to be closed.
  ///
  /// @throws IOException where there is no file at that place, or it cannot be read
  BundleFile open(String place) throws IOException;

  /// A file that is read here and there. For one thread.
  interface BundleFile extends Closeable {

    /// Where it is, as the person wrote it.
    String place();

    /// Its length.
    long bytes();

    /// Reads bytes from `offset` until `target` is full.
    ///
    /// @throws IOException where the file ends before that, or cannot be read
    void read(long offset, ByteBuffer target) throws IOException;
  }
}
