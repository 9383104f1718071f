package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The ways in which programs write a value: as it is, in JSON, in addresses, in pages, in base64.
final class Spellings {
  /// How long a value is at least that is looked for in base64, and what is looked for of it there.
  private static final int LEAST_ENCODED = 8;

  /// How long a value is at most that is looked for in all ways.
  private static final int LONGEST = 512;

  /// How often JSON may stand within JSON.
  private static final int DEEPEST = 3;

  private static final HexFormat LOWER = HexFormat.of();
  private static final HexFormat UPPER = LOWER.withUpperCase();

  /// What of an address needs no percent sign, by RFC 3986 in 2.3, and as ECMAScript has it.
  private static final String UNRESERVED = "-_.~";

  private static final String OF_COMPONENT = UNRESERVED + "!'()*";

  /// What libraries that write JSON escape beside what they must: Go's, Gson, .NET's, Python's and
  /// PHP's, as they do where nobody tells them otherwise.
  private static final List<UnaryOperator<String>> JSON =
      List.of(
          text -> json(text, "<>&", LOWER, false),
          text -> json(text, "<>&='", LOWER, false),
          text -> json(text, "\"'<>&+`", UPPER, true),
          text -> json(text, "", LOWER, true),
          text -> json(text, "", LOWER, true).replace("/", "\\/"),
          text -> json(text, "", LOWER, false).replace("/", "\\/"));

  private static final List<UnaryOperator<String>> OTHERS =
      List.of(
          text -> tags(text),
          text -> tags(text).replace("\"", "&quot;"),
          text -> tags(text).replace("\"", "&quot;").replace("'", "&#39;"),
          text -> tags(text).replace("\"", "&quot;").replace("'", "&#x27;"),
          text -> percent(bytes(text), UNRESERVED, LOWER),
          text -> percent(bytes(text), UNRESERVED + '/', UPPER),
          text -> percent(bytes(text), OF_COMPONENT, UPPER));

  private Spellings() {}

  /// The value, and how JSON within JSON and addresses must have it.
  static List<byte[]> usual(byte[] value) {
    if (isPlain(value)) {
      return List.of(value);
    }
    Set<String> spelled = new LinkedHashSet<>();
    String text = new String(value, StandardCharsets.ISO_8859_1);
    String escaped = text;
    for (int depth = 0; depth <= DEEPEST; depth++) {
      spelled.add(escaped);
      escaped = json(escaped, "", LOWER, false);
    }
    spelled.add(percent(value, UNRESERVED, UPPER));
    return spelled.stream().map(one -> one.getBytes(StandardCharsets.ISO_8859_1)).toList();
  }

  /// How else some programs write it.
  static List<byte[]> rare(byte[] value) {
    String text = new String(value, StandardCharsets.UTF_8);
    if (isPlain(value) || value.length > LONGEST || !Arrays.equals(bytes(text), value)) {
      return List.of();
    }
    Set<String> spelled = new LinkedHashSet<>();
    for (UnaryOperator<String> writer : JSON) {
      String escaped = writer.apply(text);
      for (int depth = 0; depth < DEEPEST; depth++) {
        spelled.add(escaped);
        escaped = json(escaped, "", LOWER, false);
      }
    }
    OTHERS.forEach(writer -> spelled.add(json(writer.apply(text), "", LOWER, false)));
    return spelled.stream().map(Spellings::bytes).toList();
  }

  /// The value in base64, at each of the three places where it may begin in a group of bytes, and
  /// as addresses have it. The characters that its neighbours have a part in are left out.
  static List<byte[]> inBase64(byte[] value) {
    List<byte[]> spelled = new ArrayList<>();
    for (int shift = 0; shift < 3 && value.length >= LEAST_ENCODED; shift++) {
      byte[] shifted = new byte[shift + value.length];
      System.arraycopy(value, 0, shifted, shift, value.length);
      String encoded =
          new String(
              Base64.getEncoder().withoutPadding().encode(shifted), StandardCharsets.ISO_8859_1);
      int from = shift == 0 ? 0 : shift + 1;
      int to = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
      if (to - from >= LEAST_ENCODED) {
        String text = encoded.substring(from, to);
        spelled.add(text.getBytes(StandardCharsets.ISO_8859_1));
        spelled.add(text.replace('+', '-').replace('/', '_').getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return spelled;
  }

  /// Whether it is written the same everywhere.
  private static boolean isPlain(byte[] value) {
    for (byte c : value) {
      if (!Ascii.isOfName(c) && c != '~') {
        return false;
      }
    }
    return true;
  }

  private static String json(String text, String signs, HexFormat hex, boolean ascii) {
    StringBuilder written = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (signs.indexOf(c) >= 0 || (ascii && c >= 0x80)) {
        written.append("\\u").append(hex.toHexDigits(c));
        continue;
      }
      switch (c) {
        case '"', '\\' -> written.append('\\').append(c);
        case '\n' -> written.append("\\n");
        case '\r' -> written.append("\\r");
        case '\t' -> written.append("\\t");
        default -> written.append(c);
      }
    }
    return written.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String tags(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String percent(byte[] value, String unreserved, HexFormat hex) {
    StringBuilder written = new StringBuilder(value.length + 16);
    for (byte c : value) {
      if (Ascii.isAlphanumeric(c) || unreserved.indexOf(c) >= 0) {
        written.append((char) c);
      } else {
        written.append('%').append(hex.toHexDigits(c));
      }
    }
    return written.toString();
  }
}
