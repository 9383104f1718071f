package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.FileStamp;
import java.io.IOException;

/// Takes the stamp of each entry of a snapshot, in order.
@FunctionalInterface
public interface StampSink {
  /// Takes nothing.
  StampSink NONE = stamp -> {};

  void add(FileStamp stamp) throws IOException;
}
