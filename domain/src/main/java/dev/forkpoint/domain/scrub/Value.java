package dev.forkpoint.domain.scrub;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A value that a name was given, and what it looks like.
final class Value {
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
          "scram-sha-256",
          "bytes",
          "str",
          "int",
          "any",
          "type");

  private static final String[] TEMPLATES = {
    "[SECRET:", "${", "{{", "}}", "$(", "#{", "...", "***", "\u00e2\u0080\u00a6",
  };

  /// What names of algorithms for keys begin with.
  private static final String[] ALGORITHMS = {
    "ecdsa-",
    "ssh-",
    "sk-ssh-",
    "sk-ecdsa-",
    "aes128-",
    "aes192-",
    "aes256-",
    "hmac-",
    "umac-",
    "diffie-",
    "curve25519-",
    "chacha20-",
    "rsa-sha",
    "sntrup",
  };

  /// The characters that templates begin with.
  private static final String TEMPLATE_SIGNS = "[${}%#<.*\u00e2";

  private static final Anchors STAND_INS =
      new Anchors(
          List.of(
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
              "my-"));

  private static final int LONGEST_WORD =
      NO_SECRETS.stream().mapToInt(String::length).max().orElse(0);

  private static final Pattern DIGEST =
      Pattern.compile("(?:sha(?:1|224|256|384|512)|md5|h1)[-:=].*", Pattern.CASE_INSENSITIVE);

  /// Which bytes constants have, and sums of them.
  private static final boolean[] OF_CONSTANT = ofConstant();

  private static final int LEAST_WORD = 3;
  private static final int LEAST_TANGLED = 12;
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /// The signs of expressions that texts are matched with.
  private static final String OF_EXPRESSIONS = "*+\\|^? \t";

  private static final int[] UUID_DASHES = {8, 13, 18, 23};
  private static final int UUID_LENGTH = 36;

  private final String text;
  private final boolean quoted;
  private int digits;
  private int letters;
  private int uppers;
  private int hexes;
  private int colons;

  /// Which of the first 128 characters it has.
  private long low;

  private long high;
  private boolean beyond;
  private double entropy = -1;

  /// @param text the value, a character for each byte
  /// @param quoted whether it stands in quotes
  Value(String text, boolean quoted) {
    this.text = text;
    this.quoted = quoted;
    for (int i = 0; i < text.length(); i++) {
      count(text.charAt(i));
    }
  }

  private static boolean[] ofConstant() {
    boolean[] set = Ascii.OF_NAME.clone();
    set['+'] = true;
    return set;
  }

  private void count(char c) {
    digits += Ascii.isDigit(c) ? 1 : 0;
    letters += Ascii.isLetter(c) ? 1 : 0;
    uppers += Ascii.isUpper(c) ? 1 : 0;
    hexes += Ascii.isHex(c) ? 1 : 0;
    colons += c == ':' ? 1 : 0;
    if (c < 64) {
      low |= 1L << c;
    } else if (c < 128) {
      high |= 1L << c;
    } else {
      beyond = true;
    }
  }

  String text() {
    return text;
  }

  boolean quoted() {
    return quoted;
  }

  int length() {
    return text.length();
  }

  int digits() {
    return digits;
  }

  int letters() {
    return letters;
  }

  /// Whether it has the character, which is one of the first 128.
  boolean has(char c) {
    return ((c < 64 ? low : high) >>> c & 1) != 0;
  }

  double entropy() {
    if (entropy < 0) {
      entropy = Words.entropy(text);
    }
    return entropy;
  }

  boolean isMadeOfWords() {
    return digits * 4 <= letters && Words.isMadeOf(text);
  }

  /// Whether it stands for a secret, and is none.
  boolean isStandIn() {
    if (text.isEmpty() || text.startsWith("SECRET:") || isOfOneCharacter() || isTemplate()) {
      return true;
    }
    char first = text.charAt(0);
    if ((first == '$' && !isPasswordLike()) || (first == '%' && text.endsWith("%"))) {
      return true;
    }
    if (text.length() <= LONGEST_WORD && NO_SECRETS.contains(text.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return digits * 3 < text.length() && STAND_INS.areIn(text);
  }

  private boolean isTemplate() {
    if (isTangled()) {
      return false;
    }
    boolean possible = beyond;
    for (int i = 0; i < TEMPLATE_SIGNS.length() && !possible; i++) {
      char sign = TEMPLATE_SIGNS.charAt(i);
      possible = sign < 128 && has(sign);
    }
    if (possible) {
      for (String template : TEMPLATES) {
        if (text.contains(template)) {
          return true;
        }
      }
      return text.startsWith("<") || isClosed("<", '>') || isClosed("%(", ')');
    }
    return false;
  }

  private boolean isClosed(String opening, char closing) {
    int from = text.indexOf(opening);
    return from >= 0 && text.indexOf(closing, from) > 0;
  }

  private boolean isPasswordLike() {
    return digits > 0 && !isIdentifiers();
  }

  private boolean isOfOneCharacter() {
    return distinct() <= (text.length() > 8 ? 2 : 1)
        && !(text.length() > 20 && Ascii.isLower(text.charAt(0)) && text.charAt(0) != 'x');
  }

  private long distinct() {
    return beyond ? text.chars().distinct().count() : Long.bitCount(low) + Long.bitCount(high);
  }

  /// Whether code would say it: an identifier, a member, a call, a path.
  boolean isCode() {
    return !isTangled() && (has('(') || has('[') || isOtherwiseCode());
  }

  private boolean isOtherwiseCode() {
    return isConstant()
        || isFile()
        || isIdentifiers()
        || (has('.') && text.endsWith("Key"))
        || text.startsWith("/")
        || text.startsWith("./")
        || text.startsWith("~/")
        || (colons > 0 && (text.contains("://") || text.contains("::")));
  }

  /// Whether a bracket in it closes one of another kind, as in no code and in no template, and it
  /// is no expression for texts either.
  boolean isTangled() {
    if (text.length() < LEAST_TANGLED || !Ascii.isAlphanumeric(text.charAt(0)) || !hasBrackets()) {
      return false;
    }
    char[] open = new char[text.length()];
    int depth = 0;
    boolean tangled = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OF_EXPRESSIONS.indexOf(c) >= 0) {
        return false;
      }
      int closing = CLOSING.indexOf(c);
      if (OPENING.indexOf(c) >= 0) {
        open[depth++] = c;
      } else if (closing >= 0 && depth > 0) {
        tangled |= OPENING.indexOf(open[--depth]) != closing;
      }
    }
    return tangled;
  }

  private boolean hasBrackets() {
    return (has('(') || has('[') || has('{')) && (has(')') || has(']') || has('}'));
  }

  /// Whether it is capitals that underscores join, as constants are.
  private boolean isConstant() {
    return has('_') && letters == uppers && digits * 3 < text.length() && isOf(OF_CONSTANT);
  }

  private boolean isOf(boolean[] characters) {
    for (int i = 0; i < text.length(); i++) {
      if (!characters[text.charAt(i) & 0xff]) {
        return false;
      }
    }
    return true;
  }

  /// Whether it ends as the names of files do.
  private boolean isFile() {
    int dot = has('.') ? text.lastIndexOf('.') : -1;
    if (dot <= 0 || text.length() - dot > 7 || text.length() - dot < 3) {
      return false;
    }
    for (int i = dot + 1; i < text.length(); i++) {
      if (!Ascii.isLower(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether it is identifiers, with two digits at the end at most, that dots, slashes or arrows
  /// join; underscores join those in small letters without quotes, as in `p11_get_i32`.
  private boolean isIdentifiers() {
    String joints = isBareAndSmall() ? "._:/>" : ".:/>";
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c)) {
        if (++run > 2) {
          return false;
        }
      } else if (Ascii.isLetter(c)) {
        if (run > 0) {
          return false;
        }
      } else if (joints.indexOf(c) >= 0) {
        run = 0;
      } else if ("_$@&*!-?".indexOf(c) < 0 || run > 0) {
        return false;
      }
    }
    return letters > 0;
  }

  private boolean isBareAndSmall() {
    return !quoted && uppers == 0;
  }

  /// Whether it is hexadecimal digits enough to be no word, in parts that colons join or in one.
  boolean isLongHex() {
    return length() >= 16 && hexes > 0 && hexes + colons == length() && entropy() > 2;
  }

  boolean isUuid() {
    if (text.length() != UUID_LENGTH) {
      return false;
    }
    int next = 0;
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean dash = next < UUID_DASHES.length && UUID_DASHES[next] == i;
      next += dash ? 1 : 0;
      if (dash ? text.charAt(i) != '-' : !Ascii.isAlphanumeric(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  boolean isNumber() {
    return digits == text.length();
  }

  /// Whether it says what something else is: its digest, its date, its version.
  boolean isAboutSomething() {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    boolean digest = "smhSMH".indexOf(first) >= 0 && DIGEST.matcher(text).matches();
    return digest || isAlgorithm() || ((first == 'v' || Ascii.isDigit(first)) && isDateOrVersion());
  }

  private boolean isAlgorithm() {
    for (String algorithm : ALGORITHMS) {
      if (has('-') && text.startsWith(algorithm)) {
        return true;
      }
    }
    return false;
  }

  /// Whether it begins with a word to which more is joined, as the names of things do.
  boolean beginsWithWord() {
    int at = 0;
    while (at < text.length() && Ascii.isLower(text.charAt(at))) {
      at++;
    }
    return at >= LEAST_WORD
        && at < text.length()
        && "-_.".indexOf(text.charAt(at)) >= 0
        && Words.isMadeOf(text.substring(0, at));
  }

  /// Whether it has letters of both cases, and digits or signs, as passwords have to.
  boolean isMixed() {
    return uppers > 0 && uppers < letters && digits > 0 && letters + digits < text.length();
  }

  /// Whether it is numbers that signs join, with something short of a word behind them.
  private boolean isDateOrVersion() {
    int rest = text.length();
    while (rest > 0 && isOfRest(text.charAt(rest - 1))) {
      rest--;
    }
    int begin = text.charAt(0) == 'v' ? 1 : 0;
    int at = digitsEnd(begin);
    int groups = 0;
    while (at > begin && at < text.length() && ".:/-".indexOf(text.charAt(at)) >= 0) {
      if (groups > 0 && at >= rest && isRestSign(text.charAt(at))) {
        return true;
      }
      int end = digitsEnd(at + 1);
      if (end == at + 1) {
        return false;
      }
      at = end;
      groups++;
    }
    return groups > 0 && (at == text.length() || (at >= rest && isRestSign(text.charAt(at))));
  }

  private int digitsEnd(int from) {
    int at = from;
    while (at < text.length() && Ascii.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isRestSign(char c) {
    return "TZ.+-".indexOf(c) >= 0;
  }

  private static boolean isOfRest(char c) {
    return Ascii.isAlphanumeric(c) || ".:+-".indexOf(c) >= 0;
  }

  /// Whether most of it is written in letters of another script.
  boolean isOtherScript() {
    return beyond && (letters + digits) * 2 < text.length();
  }

  boolean hasSpace() {
    return has(' ') || has('\t') || has('\r') || has('\n');
  }

  /// Whether it is letters and digits and nothing else.
  boolean isOneRun() {
    int joints = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      joints += c == '-' || c == '_' ? 1 : 0;
      if (!Ascii.isAlphanumeric(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return joints <= 4;
  }

  /// Whether it has a sign that passwords have, and identifiers and texts do not.
  boolean hasOddSign() {
    return !hasSpace()
        && !beyond
        && (has('#') || has('!') || has('%') || has('^') || has('~'))
        && Ascii.isAlphanumeric(text.charAt(0));
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
      return entropy() > 2;
    }
    if (digits > 0 && letters > 0) {
      return !isMadeOfWords() && entropy() >= 2.5;
    }
    return length() >= 16 && !isNumber() && !isMadeOfWords() && entropy() >= 3.3;
  }
}
