package dev.forkpoint.bootstrap.cli.output;

import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.ShortId;
import dev.forkpoint.domain.trace.Tokens;
import java.math.RoundingMode;

/// How quantities, texts and ids are written for a person.
final class Wording {
  private static final String POWERS_OF_1000 = "kMGTPE";

  private Wording() {}

  /// A number and what it counts: `1 file`, `2 files`.
  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /// A length in bytes: `999 B`, `1.2 kB`, `45 MB`. Rounded down.
  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    long unit = 1000;
    int power = 0;
    while (bytes / unit >= 1000) {
      unit *= 1000;
      power++;
    }
    long tenths = bytes / (unit / 10);
    String number = tenths < 100 ? tenths / 10 + "." + tenths % 10 : String.valueOf(tenths / 10);
    return number + " " + POWERS_OF_1000.charAt(power) + "B";
  }

  /// Dollars, to a tenth of a cent; empty where no cost is known.
  static String cost(Tokens tokens) {
    return tokens.cost().map(cost -> cost.setScale(3, RoundingMode.HALF_UP).toString()).orElse("");
  }

  /// A text on one line, cut where it has more than `length` characters and then ending in `…`.
  static String brief(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= length
        ? line
        : line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
  }

  /// The beginning of an id, which names a session nearly always.
  static String brief(SessionId id) {
    return ShortId.of(id.value());
  }

  /// A title, or what stands for one.
  static String title(String title, int length) {
    return title.isBlank() ? "(untitled)" : brief(title, length);
  }
}
