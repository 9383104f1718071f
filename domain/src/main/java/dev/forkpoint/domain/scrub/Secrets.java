package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  /// How many secrets are looked for in all the ways in which they may be written.
  private static final int MOST_SPELLED = 1 << 12;

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
    Spellings.usual(value).forEach(text -> put(new Form(text, 0, bounded, secret)));
    if (secrets.size() <= MOST_SPELLED) {
      Spellings.rare(value).forEach(text -> put(new Form(text, 0, bounded, secret)));
      Spellings.inBase64(value).forEach(text -> put(new Form(text, 0, false, secret)));
    }
  }

  private void put(Form form) {
    if (form.text.length > form.keep) {
      changed |= forms.add(form);
    }
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
