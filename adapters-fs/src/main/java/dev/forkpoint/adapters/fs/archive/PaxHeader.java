package dev.forkpoint.adapters.fs.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.forkpoint.application.port.ArchiveException.Damaged;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What extended headers say (POSIX.1-2001, pax): records `<length> <key>=<value>`. Kept is what
/// matters here.
final class PaxHeader {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  private static final String SPARSE = "GNU.sparse.";
  private static final Set<String> KEYS = Set.of("path", "linkpath", "size", "mtime");

  private final Map<String, byte[]> records = new HashMap<>();

  /// Adds what is said in the body of an extended header, in place of what was said before.
  void add(byte[] body) throws Damaged {
    int at = 0;
    while (at < body.length) {
      int space = indexOf((byte) ' ', body, at, body.length);
      long length = number(new String(body, at, space - at, ISO_8859_1));
      long end = at + length;
      if (end > body.length || end <= space + 1 || body[(int) end - 1] != '\n') {
        throw broken();
      }
      addRecord(body, space + 1, (int) end - 1);
      at = (int) end;
    }
  }

  private void addRecord(byte[] body, int start, int end) throws Damaged {
    int equals = indexOf((byte) '=', body, start, end);
    String key = new String(body, start, equals - start, ISO_8859_1);
    if (KEYS.contains(key)) {
      records.put(key, Arrays.copyOfRange(body, equals + 1, end));
    } else if (key.startsWith(SPARSE)) {
      records.put(SPARSE, new byte[0]);
    }
  }

  private static int indexOf(byte wanted, byte[] body, int start, int end) throws Damaged {
    for (int i = start; i < end; i++) {
      if (body[i] == wanted) {
        return i;
      }
    }
    throw broken();
  }

  void put(String key, byte[] value) {
    records.put(key, value);
  }

  void addAll(PaxHeader other) {
    records.putAll(other.records);
  }

  Optional<byte[]> bytes(String key) {
    return Optional.ofNullable(records.get(key));
  }

  Optional<String> text(String key) {
    return bytes(key).map(value -> new String(value, ISO_8859_1));
  }

  /// Whether it is about a file of which parts are missing.
  boolean isOfSparseFile() {
    return records.containsKey(SPARSE);
  }

  static long number(String digits) throws Damaged {
    if (!DIGITS.matcher(digits).matches()) {
      throw broken();
    }
    return Long.parseLong(digits);
  }

  private static Damaged broken() {
    return new Damaged("an extended header is broken");
  }
}
