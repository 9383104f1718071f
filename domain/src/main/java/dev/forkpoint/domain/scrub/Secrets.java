package dev.forkpoint.domain.scrub;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The secrets of a session: each once, with all the ways in which it may be written, and the
/// placeholder that is put in its place.
final class Secrets {
  /// How long a secret must be for it to be looked for where nothing says that it is one.
  private static final int LEAST_ECHO = 6;

  private static final int LEAST_PLAIN_ECHO = 12;

  /// How long a secret must be for it to be looked for wherever it stands, even amid letters.
  private static final int LEAST_FREE = 12;

  private static final int LEAST_ENCODED = 8;

  /// How many secrets are looked for in base64 as well. Each is written in it in six ways.
  private static final int MOST_ENCODED = 1 << 12;

  private static final int DEEPEST = 3;

  /// A secret. Its number is given when all have been seen, so that it is none that a placeholder
  /// in the session already has.
  static final class Secret {
    final String type;
    private final byte[] value;
    private int number;

    /// Whether it is looked for where nothing but itself says that it is one.
    private boolean everywhere;

    private Secret(String type, byte[] value) {
      this.type = type;
      this.value = value;
    }

    byte[] placeholder() {
      return (Compiled.PLACEHOLDER + type + ':' + number + ']').getBytes(StandardCharsets.US_ASCII);
    }

    /// Whether both say the same.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Secret that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }
  }

  /// One way in which a secret is written.
  static final class Form {
    /// The bytes.
    final byte[] text;

    /// How many of them are no secret, but what makes the rest one.
    final int keep;

    /// Whether it counts only where no letter or digit is next to it.
    final boolean bounded;

    final Secret secret;

    Form(byte[] text, int keep, boolean bounded, Secret secret) {
      this.text = text;
      this.keep = keep;
      this.bounded = bounded;
      this.secret = secret;
    }

    /// Whether both are written the same way.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Form that && Arrays.equals(text, that.text);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(text);
    }
  }

  private final Map<Secret, Secret> secrets = new LinkedHashMap<>();
  private final Set<Form> forms = new HashSet<>();
  private final Set<String> placeholders = new HashSet<>();
  private boolean changed;

  /// Makes a secret known.
  ///
  /// @param value what it is, without any encoding
  /// @param everywhere whether it is one wherever it stands, if it is long enough
  /// @return the secret of that value, new or known
  Secret add(String type, byte[] value, boolean everywhere) {
    Secret seen = new Secret(type, value);
    Secret known = secrets.putIfAbsent(seen, seen);
    Secret secret = known == null ? seen : known;
    changed |= known == null;
    if (everywhere && !secret.everywhere && isEchoed(value)) {
      secret.everywhere = true;
      writtenForms(value, secret);
    }
    return secret;
  }

  /// Makes known how a secret is written at a place in a row.
  void addForm(byte[] text, int keep, Secret secret) {
    put(new Form(text, keep, false, secret));
  }

  /// Says that a placeholder stands in the session already.
  void reserve(String placeholder) {
    placeholders.add(placeholder);
  }

  /// Whether a secret is looked for where nothing but itself says that it is one: a short one, or a
  /// word, would be found in places where it is none.
  static boolean isEchoed(byte[] value) {
    int letters = 0;
    for (byte c : value) {
      letters += Ascii.isLetter(c) ? 1 : 0;
    }
    return value.length >= LEAST_PLAIN_ECHO
        || (value.length >= LEAST_ECHO && letters > 0 && letters < value.length);
  }

  private void writtenForms(byte[] value, Secret secret) {
    boolean bounded = value.length < LEAST_FREE;
    put(new Form(value, 0, bounded, secret));
    byte[] escaped = value;
    for (int depth = 0; depth < DEEPEST && needsEscape(escaped); depth++) {
      escaped = escape(escaped);
      put(new Form(escaped, 0, bounded, secret));
    }
    if (needsPercent(value)) {
      put(new Form(percent(value), 0, bounded, secret));
    }
    if (value.length >= LEAST_ENCODED && secrets.size() <= MOST_ENCODED) {
      base64Forms(value, secret);
    }
  }

  private void put(Form form) {
    if (form.text.length > form.keep) {
      changed |= forms.add(form);
    }
  }

  private static boolean needsEscape(byte[] text) {
    for (byte c : text) {
      if (c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t') {
        return true;
      }
    }
    return false;
  }

  private static boolean needsPercent(byte[] text) {
    for (byte c : text) {
      if (!isUnreserved(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnreserved(byte c) {
    return Ascii.isOfName(c) || c == '~';
  }

  private static byte[] escape(byte[] text) {
    ByteArrayOutputStream escaped = new ByteArrayOutputStream(text.length + 16);
    for (byte c : text) {
      switch (c) {
        case '"', '\\' -> {
          escaped.write('\\');
          escaped.write(c);
        }
        case '\n' -> escaped.writeBytes(new byte[] {'\\', 'n'});
        case '\r' -> escaped.writeBytes(new byte[] {'\\', 'r'});
        case '\t' -> escaped.writeBytes(new byte[] {'\\', 't'});
        default -> escaped.write(c);
      }
    }
    return escaped.toByteArray();
  }

  private static byte[] percent(byte[] text) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream(text.length + 16);
    for (byte c : text) {
      if (isUnreserved(c)) {
        encoded.write(c);
      } else {
        encoded.writeBytes("%%%02X".formatted(c & 0xff).getBytes(StandardCharsets.US_ASCII));
      }
    }
    return encoded.toByteArray();
  }

  /// The secret in base64, at each of the three places where it may begin in a group of bytes. The
  /// characters that its neighbours have a part in are left out.
  private void base64Forms(byte[] value, Secret secret) {
    for (int shift = 0; shift < 3; shift++) {
      byte[] shifted = new byte[shift + value.length];
      System.arraycopy(value, 0, shifted, shift, value.length);
      byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted);
      int from = shift == 0 ? 0 : shift + 1;
      int to = shifted.length % 3 == 0 ? encoded.length : encoded.length - 1;
      if (to - from >= LEAST_ENCODED) {
        byte[] text = Arrays.copyOfRange(encoded, from, to);
        put(new Form(text, 0, false, secret));
        if (forAddresses(encoded, from, to)) {
          put(new Form(Arrays.copyOfRange(encoded, from, to), 0, false, secret));
        }
      }
    }
  }

  /// Writes base64 as addresses have it.
  ///
  /// @return whether that makes a difference
  private static boolean forAddresses(byte[] base64, int from, int to) {
    boolean other = false;
    for (int i = from; i < to; i++) {
      if (base64[i] == '+' || base64[i] == '/') {
        base64[i] = (byte) (base64[i] == '+' ? '-' : '_');
        other = true;
      }
    }
    return other;
  }

  /// Whether anything became known since this was asked last.
  boolean isChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  Collection<Form> forms() {
    return forms;
  }

  /// Gives each secret that has none its number.
  void number() {
    Map<String, Integer> last = new HashMap<>();
    for (Secret secret : secrets.values()) {
      if (secret.number > 0) {
        last.merge(secret.type, secret.number, Math::max);
        continue;
      }
      int number = last.getOrDefault(secret.type, 0);
      do {
        secret.number = ++number;
      } while (placeholders.contains(new String(secret.placeholder(), StandardCharsets.US_ASCII)));
      last.put(secret.type, number);
    }
  }

  int size() {
    return secrets.size();
  }
}
