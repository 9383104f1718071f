package dev.forkpoint.adapters.http.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of a representation, as a `Range` header asks for it (RFC 9110, section 14).
///
/// @param from its first byte
/// @param bytes its length; 0 where the request cannot be satisfied
record ByteRange(long from, long bytes) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /// Reads a header. Several ranges at once are not served, and a header that is no range is
  /// ignored, as it has to be: then there is no answer.
  ///
  /// @param length the length of the whole representation
  static Optional<ByteRange> parse(String header, long length) {
    Matcher single = SINGLE.matcher(header.strip());
    if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
      return Optional.empty();
    }
    return single.group(1).isEmpty()
        ? Optional.of(last(Long.parseLong(single.group(2)), length))
        : between(Long.parseLong(single.group(1)), single.group(2), length);
  }

  private static ByteRange last(long bytes, long length) {
    long served = Math.min(bytes, length);
    return new ByteRange(length - served, served);
  }

  private static Optional<ByteRange> between(long from, String end, long length) {
    long last = end.isEmpty() ? Long.MAX_VALUE : Long.parseLong(end);
    if (last < from) {
      return Optional.empty();
    }
    return Optional.of(
        from >= length
            ? new ByteRange(from, 0)
            : new ByteRange(from, Math.min(last, length - 1) - from + 1));
  }

  boolean isSatisfiable() {
    return bytes > 0;
  }

  /// The value of a `Content-Range` header.
  String contentRange(long length) {
    return isSatisfiable()
        ? "bytes %d-%d/%d".formatted(from, from + bytes - 1, length)
        : "bytes */" + length;
  }
}
