package dev.forkpoint.domain.scrub;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Values that are known to be secret before a session is read: those of the user's own environment
/// and of `.env` files.
///
/// @param values the values
public record KnownValues(Set<String> values) {
  private static final int SHORTEST = 8;
  private static final String[] NAMES = {
    "token", "secret", "passw", "pwd", "passphrase", "key", "cred", "auth", "_pat", "dsn",
  };

  public KnownValues {
    values = Set.copyOf(values);
  }

  /// None.
  public static KnownValues none() {
    return new KnownValues(Set.of());
  }

  /// Those of the variables whose names say that they are secret, except words, paths and
  /// addresses.
  public static KnownValues of(Map<String, String> variables) {
    Set<String> values = new LinkedHashSet<>();
    variables.forEach((name, value) -> {
      if (isSecret(name) && isDistinct(value)) {
        values.add(value);
      }
    });
    return new KnownValues(values);
  }

  /// Those of a `.env` file's text: lines `NAME=value`, with `export` or quotes or without.
  public static KnownValues ofEnvFile(String text) {
    Map<String, String> variables = new java.util.LinkedHashMap<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          int equals = line.indexOf('=');
          if (equals > 0) {
            String name = line.substring(0, equals).strip().replaceFirst("^export\\s+", "");
            variables.put(name, unquoted(line.substring(equals + 1).strip()));
          }
        });
    return of(variables);
  }

  /// These and others.
  public KnownValues and(KnownValues others) {
    Set<String> both = new LinkedHashSet<>(values);
    both.addAll(others.values);
    return new KnownValues(both);
  }

  private static String unquoted(String value) {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    if (first == '"' || first == '\'') {
      int end = value.indexOf(first, 1);
      return end < 0 ? value.substring(1) : value.substring(1, end);
    }
    int comment = value.indexOf(" #");
    return comment < 0 ? value : value.substring(0, comment).strip();
  }

  private static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String part : NAMES) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDistinct(String value) {
    Value seen = new Value(value, true);
    return value.length() >= SHORTEST
        && !seen.isStandIn()
        && !seen.isCode()
        && !seen.isNumber()
        && !(seen.hasSpace() && Words.isMadeOf(value));
  }
}
