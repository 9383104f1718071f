package dev.forkpoint.domain.scrub;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A value that a name was given, and what it looks like.
///
/// @param text the value, a character for each byte
/// @param quoted whether it stands in quotes
record Value(String text, boolean quoted) {
  /// What documents and templates have where a secret would be.
  private static final Set<String> NO_SECRETS =
      Set.of(
          "password",
          "passwd",
          "passphrase",
          "secret",
          "token",
          "string",
          "text",
          "none",
          "null",
          "true",
          "false",
          "undefined",
          "required",
          "optional",
          "redacted",
          "hidden",
          "masked",
          "unknown",
          "empty",
          "default",
          "value",
          "changeme",
          "basic",
          "bearer",
          "digest",
          "object",
          "number",
          "boolean",
          "integer",
          "function",
          "username",
          "credential",
          "credentials",
          "apikey",
          "api_key",
          "api-key",
          "key",
          "auth",
          "oauth",
          "authorization",
          "invalid",
          "missing",
          "expired",
          "disabled",
          "enabled",
          "input",
          "output",
          "private",
          "public",
          "placeholder",
          "example",
          "varchar",
          "bytes",
          "str",
          "int",
          "any",
          "type");

  private static final String[] TEMPLATES = {
    "[SECRET:", "${", "{{", "}}", "$(", "%(", "#{", "<", "...", "***", "\u00e2\u0080\u00a6",
  };

  private static final String[] STAND_INS = {
    "your",
    "placeholder",
    "changeme",
    "change_me",
    "change-me",
    "redacted",
    "insert",
    "replace",
    "dummy",
    "xxxx",
    "todo",
    "_here",
    "-here",
    "example_",
    "example-",
    "my_",
    "my-",
  };

  private static final Pattern ALL_HEX = Pattern.compile("[0-9a-fA-F]+");
  private static final Pattern UUID =
      Pattern.compile(
          "[0-9a-zA-Z]{8}-[0-9a-zA-Z]{4}-[0-9a-zA-Z]{4}-[0-9a-zA-Z]{4}-[0-9a-zA-Z]{12}");
  private static final Pattern DIGEST =
      Pattern.compile("(?:sha(?:1|224|256|384|512)|md5|h1)[-:=].*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE_OR_VERSION =
      Pattern.compile("v?[0-9]+(?:[.:/-][0-9]+)+(?:[TZ.+-][0-9A-Za-z.:+-]*)?");

  int length() {
    return text.length();
  }

  /// Whether it stands for a secret, and is none.
  boolean isStandIn() {
    if (text.isEmpty() || text.startsWith("SECRET:") || isOfOneCharacter()) {
      return true;
    }
    for (String template : TEMPLATES) {
      if (text.contains(template)) {
        return true;
      }
    }
    char first = text.charAt(0);
    if ((first == '$' && !isPasswordLike()) || (first == '%' && text.endsWith("%"))) {
      return true;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (NO_SECRETS.contains(lower)) {
      return true;
    }
    for (String standIn : STAND_INS) {
      if (lower.contains(standIn) && Words.digits(text) * 3 < text.length()) {
        return true;
      }
    }
    return false;
  }

  private boolean isPasswordLike() {
    return Words.digits(text) > 0 && !isIdentifiers();
  }

  private boolean isOfOneCharacter() {
    return text.chars().distinct().count() <= (text.length() > 8 ? 2 : 1)
        && !(text.length() > 20 && Ascii.isLower(text.charAt(0)) && text.charAt(0) != 'x');
  }

  /// Whether code would say it: an identifier, a member, a call, a path.
  boolean isCode() {
    return text.indexOf('(') >= 0
        || text.indexOf('[') >= 0
        || isConstant()
        || isFile()
        || isIdentifiers()
        || text.startsWith("/")
        || text.startsWith("./")
        || text.startsWith("~/")
        || text.contains("://")
        || text.contains("::");
  }

  /// Whether it is capitals that underscores join, as constants are.
  private boolean isConstant() {
    return text.indexOf('_') > 0
        && text.chars().noneMatch(Ascii::isLower)
        && Words.digits(text) * 3 < text.length()
        && text.chars().allMatch(Ascii::isOfName);
  }

  /// Whether it ends as the names of files do.
  private boolean isFile() {
    int dot = text.lastIndexOf('.');
    return dot > 0
        && text.length() - dot <= 7
        && text.length() - dot >= 3
        && text.substring(dot + 1).chars().allMatch(Ascii::isLower);
  }

  /// Whether it is identifiers, with two digits at the end at most, that dots, slashes or arrows
  /// join.
  private boolean isIdentifiers() {
    int digits = 0;
    boolean letters = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c)) {
        if (++digits > 2) {
          return false;
        }
      } else if (Ascii.isLetter(c)) {
        if (digits > 0) {
          return false;
        }
        letters = true;
      } else if (".:/>".indexOf(c) >= 0) {
        digits = 0;
      } else if ("_$@&*!-?".indexOf(c) < 0 || digits > 0) {
        return false;
      }
    }
    return letters;
  }

  /// Whether it is hexadecimal digits enough to be no word, in parts that colons join or in one.
  boolean isLongHex() {
    return length() >= 16
        && ALL_HEX.matcher(text.replace(":", "")).matches()
        && Words.entropy(text) > 2;
  }

  boolean isUuid() {
    return UUID.matcher(text).matches();
  }

  boolean isNumber() {
    return Words.digits(text) == text.length();
  }

  /// Whether it says what something else is: its digest, its date, its version.
  boolean isAboutSomething() {
    return DIGEST.matcher(text).matches() || DATE_OR_VERSION.matcher(text).matches();
  }

  boolean hasSpace() {
    return text.chars().anyMatch(Ascii::isSpace);
  }

  /// Whether it is letters and digits and nothing else.
  boolean isOneRun() {
    return text.chars().allMatch(c -> Ascii.isAlphanumeric(c) || c == '-' || c == '_')
        && text.chars().filter(c -> c == '-' || c == '_').count() <= 4;
  }

  /// Whether it has a sign that passwords have, and identifiers and texts do not.
  boolean hasOddSign() {
    return !hasSpace()
        && text.chars().anyMatch(c -> "#!%^~".indexOf(c) >= 0)
        && Ascii.isAlphanumeric(text.charAt(0));
  }

  private boolean hasDigitAndLetter() {
    return text.chars().anyMatch(Ascii::isDigit) && text.chars().anyMatch(Ascii::isLetter);
  }

  /// Whether it was drawn at random, as far as one can see.
  boolean isRandom() {
    if (hasSpace() || isAboutSomething()) {
      return false;
    }
    if (isLongHex()) {
      return true;
    }
    if (isUuid()) {
      return Words.entropy(text) > 2;
    }
    if (hasDigitAndLetter()) {
      return !Words.isMadeOf(text) && Words.entropy(text) >= 2.5;
    }
    return length() >= 16 && !isNumber() && !Words.isMadeOf(text) && Words.entropy(text) >= 3.3;
  }
}
