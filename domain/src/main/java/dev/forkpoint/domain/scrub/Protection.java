package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

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

  private static final String[] ENDINGS = {
    "id", "ids", "uuid", "hash", "_sha", "sha256", "signature", "checksum",
  };

  private static final String[] SECRETS = {"key", "secret", "token", "client", "access", "cred"};

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

  private static boolean isNamed(byte[] row, int keyFrom, int keyTo) {
    int last = Ascii.lower(row[keyTo - 1]);
    int before = Ascii.lower(row[keyTo - 2]);
    if ((last == 't' && before == 'x') || (last == 't' && before == 'n')) {
      // "text", "content" and "input"'s like are the most frequent by far.
      return (keyTo - keyFrom == 17 && name(row, keyFrom, keyTo).equals("encrypted_content"))
          || (keyTo - keyFrom == 16 && name(row, keyFrom, keyTo).equals("encryptedcontent"));
    }
    String name = name(row, keyFrom, keyTo);
    if (NAMES.contains(name)) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (name.endsWith(ending)) {
        return !isOfSecret(name);
      }
    }
    return false;
  }

  private static boolean isOfSecret(String name) {
    for (String secret : SECRETS) {
      if (name.contains(secret)) {
        return true;
      }
    }
    return false;
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
