package dev.forkpoint.domain.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A session that was checked out: `3-0123456789abcdef`. It says by itself where the turn began, so
/// that a turn which comes back when its lease is long forgotten has its place.
///
/// @param checkpoint the number of the checkpoint that the turn began from
public record CheckoutId(int checkpoint, LeaseId lease) {
  private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,8})-([0-9a-f]{16})");

  /// Reads what [#toString] writes.
  ///
  /// @throws IllegalArgumentException where it is no such text
  public static CheckoutId parse(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a checkout is a number, a dash and 16 digits of 0-9 a-f, not '" + text + "'");
    }
    return new CheckoutId(Integer.parseInt(parts.group(1)), new LeaseId(parts.group(2)));
  }

  @Override
  public String toString() {
    return checkpoint + "-" + lease;
  }
}
