package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Says which strings of a row stay as they are by the name that they have: ids, hashes,
/// signatures, encrypted reasoning and images. A session whose ids or signatures change is not
/// resumed.
final class Protection {
  private static final int LONGEST_NAME = 48;
  private static final int PROBE = 64;

  private static final Set<String> NAMES =
      Set.of(
          "id",
          "uuid",
          "guid",
          "signature",
          "thinkingsignature",
          "thoughtsignature",
          "thought_signature",
          "textsignature",
          "text_signature",
          "encrypted_content",
          "encryptedcontent",
          "hash",
          "sha",
          "sha1",
          "sha256",
          "sha512",
          "md5",
          "checksum",
          "digest",
          "integrity",
          "etag",
          "oid",
          "commit",
          "commit_hash",
          "commithash",
          "gitcommit",
          "snapshot",
          "timestamp",
          "parentuuid",
          "sessionid",
          "type",
          "role");

  private static final byte[][][] BY_HASH = byHash();

  private static final byte[][] ENDINGS =
      Stream.of("id", "ids", "uuid", "hash", "_sha", "sha256", "signature", "checksum")
          .map(ending -> ending.getBytes(StandardCharsets.US_ASCII))
          .toArray(byte[][]::new);

  private static final Anchors SECRETS =
      new Anchors(List.of("key", "secret", "token", "client", "access", "cred"));

  private Protection() {}

  static boolean covers(byte[] row, int keyFrom, int keyTo, int from, int to) {
    int length = keyTo - keyFrom;
    if (length < 2 || length > LONGEST_NAME) {
      return false;
    }
    return switch (Ascii.lower(row[keyTo - 1])) {
      case 'a', 'l', 'g' -> isImage(row, keyFrom, keyTo, from, to) || isNamed(row, keyFrom, keyTo);
      case 'd', 's', 'e', 'h', '1', '2', '5', '6', 'm', 't', 'y', 'p' ->
          isNamed(row, keyFrom, keyTo);
      default -> false;
    };
  }

  private static boolean isNamed(byte[] row, int from, int to) {
    for (byte[] name : BY_HASH[hash(row, from, to) & BY_HASH.length - 1]) {
      if (name.length == to - from && endsWith(row, from, to, name)) {
        return true;
      }
    }
    for (byte[] ending : ENDINGS) {
      if (endsWith(row, from, to, ending)) {
        return !SECRETS.areIn(name(row, from, to));
      }
    }
    return false;
  }

  private static boolean endsWith(byte[] row, int from, int to, byte[] ending) {
    int begin = to - ending.length;
    if (begin < from) {
      return false;
    }
    for (int i = ending.length - 1; i >= 0; i--) {
      if (Ascii.lower(row[begin + i]) != ending[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[][][] byHash() {
    byte[][][] table = new byte[256][0][];
    for (String name : NAMES) {
      byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
      int place = hash(bytes, 0, bytes.length) & table.length - 1;
      table[place] = Arrays.copyOf(table[place], table[place].length + 1);
      table[place][table[place].length - 1] = bytes;
    }
    return table;
  }

  private static int hash(byte[] text, int from, int to) {
    int hash = to - from;
    for (int at = from; at < to; at++) {
      hash = hash * 31 + Ascii.lower(text[at]);
    }
    return hash;
  }

  /// Whether it is the data of an image, or of another file, in base64.
  private static boolean isImage(byte[] row, int keyFrom, int keyTo, int from, int to) {
    if (to - from < PROBE) {
      return false;
    }
    String name = name(row, keyFrom, keyTo);
    if (!name.equals("data") && !name.endsWith("url") && !name.endsWith("img")) {
      return false;
    }
    return new String(row, from, 5, StandardCharsets.ISO_8859_1).equals("data:")
        || (name.equals("data") && isBase64(row, from));
  }

  private static boolean isBase64(byte[] row, int from) {
    for (int i = from; i < from + PROBE; i++) {
      if (!Ascii.isBase64(row[i])) {
        return false;
      }
    }
    return true;
  }

  private static String name(byte[] row, int from, int to) {
    return new String(row, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }
}
