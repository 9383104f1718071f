package dev.forkpoint.adapters.fs.workdir;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// Names that nobody else is going to use.
final class RandomName {
  private RandomName() {}

  /// Sixteen hexadecimal digits.
  static String next() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
