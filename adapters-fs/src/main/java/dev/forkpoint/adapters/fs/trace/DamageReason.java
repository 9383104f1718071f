package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/// What can be wrong with JSON, in words.
final class DamageReason {
  static final String NOT_UTF8 = "bytes that are not UTF-8, read as U+FFFD";
  static final String NULS = "NUL bytes, read as blanks";
  static final String NO_OBJECT = "not a JSON object";
  static final String TOO_MUCH = "more than fits into the neutral view, left out of it";

  private DamageReason() {}

  /// Whether JSON ends too early.
  static boolean isBreakOff(JsonProcessingException failure) {
    return failure instanceof JsonEOFException
        || failure.getOriginalMessage().startsWith("Unexpected end-of-input");
  }

  static String of(JsonProcessingException failure) {
    return switch (failure) {
      case StreamConstraintsException _ -> "nested deeper than " + JsonRows.DEEPEST + " levels";
      case JsonEOFException _ -> "JSON that breaks off";
      default -> "not valid JSON";
    };
  }
}
