package dev.forkpoint.domain.scrub;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The secrets of a session: each once, with all the ways in which it may be written, and the
/// placeholder that is put in its place.
final class Secrets {
  /// How long a secret must be for it to be looked for where nothing says that it is one.
  private static final int LEAST_ECHO = 6;

  private static final int LEAST_PLAIN_ECHO = 12;

  /// How long a secret must be for it to be looked for wherever it stands, even amid letters.
  private static final int LEAST_FREE = 12;

  private static final int LEAST_ENCODED = 8;
  private static final int DEEPEST = 3;

  /// A secret. Its number is given when all have been seen, so that it is none that a placeholder
  /// in the session already has.
  static final class Secret {
    final String type;
    private int number;

    Secret(String type) {
      this.type = type;
    }

    byte[] placeholder() {
      return "[SECRET:%s:%d]".formatted(type, number).getBytes(StandardCharsets.US_ASCII);
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
  }

  private final Map<String, Secret> byValue = new LinkedHashMap<>();
  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final Set<String> placeholders = new HashSet<>();
  private boolean changed;

  /// Makes a secret known.
  ///
  /// @param value what it is, without any encoding
  /// @return the secret of that value, new or known
  Secret add(String type, byte[] value) {
    String key = new String(value, StandardCharsets.ISO_8859_1);
    Secret known = byValue.get(key);
    if (known != null) {
      return known;
    }
    Secret secret = new Secret(type);
    byValue.put(key, secret);
    changed = true;
    if (isEchoed(key)) {
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
  static boolean isEchoed(String value) {
    if (value.length() >= LEAST_PLAIN_ECHO) {
      return true;
    }
    boolean letter = value.chars().anyMatch(Ascii::isLetter);
    boolean other = value.chars().anyMatch(c -> !Ascii.isLetter(c));
    return value.length() >= LEAST_ECHO && letter && other;
  }

  private void writtenForms(byte[] value, Secret secret) {
    boolean bounded = value.length < LEAST_FREE;
    byte[] escaped = value;
    put(new Form(value, 0, bounded, secret));
    for (int depth = 0; depth < DEEPEST; depth++) {
      escaped = escape(escaped);
      put(new Form(escaped, 0, bounded, secret));
    }
    put(new Form(percent(value), 0, bounded, secret));
    if (value.length >= LEAST_ENCODED) {
      base64Forms(value, secret);
    }
  }

  private void put(Form form) {
    if (form.text.length > form.keep) {
      Form before = forms.putIfAbsent(new String(form.text, StandardCharsets.ISO_8859_1), form);
      changed |= before == null;
    }
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
      if (Ascii.isOfName(c) || c == '~') {
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
        byte[] text = java.util.Arrays.copyOfRange(encoded, from, to);
        put(new Form(text, 0, false, secret));
        put(new Form(forAddresses(text), 0, false, secret));
      }
    }
  }

  private static byte[] forAddresses(byte[] base64) {
    return new String(base64, StandardCharsets.ISO_8859_1)
        .replace('+', '-')
        .replace('/', '_')
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Whether anything became known since this was asked last.
  boolean isChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  List<Form> forms() {
    return new ArrayList<>(forms.values());
  }

  /// Gives each secret that has none its number.
  void number() {
    Map<String, Integer> last = new HashMap<>();
    for (Secret secret : byValue.values()) {
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
    return byValue.size();
  }
}
