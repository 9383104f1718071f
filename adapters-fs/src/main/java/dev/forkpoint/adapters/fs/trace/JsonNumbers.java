package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Numbers of a row, as what they stand for.
public final class JsonNumbers {
  private static final int MOST_DIGITS = 40;

  /// The end of the year 9999.
  private static final long LAST_MILLIS = 253_402_300_799_999L;

  /// Any integer of so many characters is a `long`.
  private static final int LONG_CHARACTERS = 18;

  private JsonNumbers() {}

  /// A number of JSON. One that might lose digits stays as it is written.
  static JsonNode asWritten(String number) {
    return number.length() <= LONG_CHARACTERS && isInteger(number)
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(number))
        : JsonNodeFactory.instance.rawValueNode(new RawValue(number));
  }

  private static boolean isInteger(String number) {
    for (int i = 0; i < number.length(); i++) {
      char character = number.charAt(i);
      if (character != '-' && (character < '0' || character > '9')) {
        return false;
      }
    }
    return true;
  }

  /// An amount of money. Nothing where there is no number, or one of more than 40 digits before or
  /// behind its point.
  public static Optional<BigDecimal> amount(JsonNode number) {
    String digits = number.isObject() || number.isArray() ? "" : number.toString();
    if (digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(digits)).filter(JsonNumbers::isOrdinary);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static boolean isOrdinary(BigDecimal amount) {
    return Math.abs(amount.scale()) <= MOST_DIGITS;
  }

  /// The time that a number of milliseconds since 1970 means. Nothing where there is no such
  /// number.
  public static Optional<Instant> time(JsonNode millis) {
    long value = millis.isIntegralNumber() ? millis.asLong() : -1;
    return value < 0 || value > LAST_MILLIS
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(value));
  }
}
