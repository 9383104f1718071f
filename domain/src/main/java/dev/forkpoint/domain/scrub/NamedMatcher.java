package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds the value that a secret-named key, variable, flag, header or field is given, in whatever
/// language: a name, an operator, a value.
final class NamedMatcher implements Matcher {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_REST = 40;
  private static final int LONGEST_GAP = 40;
  private static final int LONGEST_VALUE = 1024;

  /// How much of a value is looked at to tell what it is.
  private static final int LONGEST_SEEN = 256;

  private static final boolean[] SIGNS = Ascii.of("=:>|\"'`");

  /// What may stand between a name and its value and is no part of it; letters, in escapes.
  private static final boolean[] BEFORE_VALUES = Ascii.of("=:>|\"'` \t([{,rntb\\");

  private static final boolean[] ENDS = Ascii.of(" \t\r\n\"'`\\(),;");
  private static final boolean[] ENDS_QUOTED = Ascii.of(" \t\r\n\"'`\\,;");
  private static final boolean[] ENDS_PHRASE = Ascii.of("\"'`\\");

  /// What ends a value with a backslash before it.
  private static final boolean[] ESCAPED_ENDS = Ascii.of(" \"'`nrt");

  /// How long a value is that may be random without a digit.
  private static final int LONG = 16;

  private static final Anchors PASSWORDS = new Anchors(List.of("pass", "pwd"));
  private static final int LONGEST_JOINED = 24;

  private static final int LEAST_DIGITS = 3;
  private static final int LONGEST_SCHEME = 12;

  /// How long a value is at least that is joined to its name.
  private static final int LEAST_JOINED = 20;

  /// How long a value is at least that stands before its name.
  private static final int LEAST_ANSWER = 8;

  private static final Set<String> WORDS =
      Set.of(
          "key", "secret", "token", "private", "access", "api", "auth", "pat", "client", "apikey");

  private static final Anchors WORDS_OF_NAMES =
      new Anchors(List.of("key", "secret", "token", "access", "private", "pat"));

  private final Rule rule;
  private final Naming naming;

  NamedMatcher(Rule rule, Naming naming) {
    this.rule = rule;
    this.naming = naming;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  /// What follows a name is an operator somewhere soon, and then something that is long enough; or
  /// its value stands before it.
  @Override
  public boolean plausible(byte[] row, int end, int limit) {
    return isFollowed(row, end, limit) || isAnswer(row, end, limit);
  }

  private boolean isFollowed(byte[] row, int end, int limit) {
    int at = end;
    int last = Math.min(limit, end + LONGEST_REST);
    while (at < last && Ascii.isOfName(row[at])) {
      at++;
    }
    if (at - end >= naming.shortest()) {
      return true;
    }
    at = overSubscript(row, at, limit);
    int gapEnd = Math.min(limit, at + LONGEST_GAP);
    int gap = overIs(row, at, limit);
    boolean sign = gap > at;
    at = gap;
    int value = gap;
    while (at < gapEnd && !Ascii.isAlphanumeric(row[at])) {
      int next = Signs.end(row, at, limit);
      int seen = Signs.sign(row, at, next);
      next = row[at] == '\\' && seen == 'n' ? Margin.end(row, next, limit) : next;
      sign |= SIGNS[seen] || (seen == ',' && naming != Naming.PASSWORD);
      at = next;
      value = BEFORE_VALUES[seen] ? at : value;
    }
    if (isValueField(row, at, limit)) {
      return true;
    }
    if (at == gap || (!sign && !isBlank(row, gap, at))) {
      return false;
    }
    int from = overScheme(row, end, overType(row, at, limit), limit);
    int digits = sign ? naming.digits() : Math.max(1, naming.digits());
    return from >= limit || isValue(row, from, limit, digits, from == at ? at - value : 0);
  }

  /// Whether something is compared with what has the name, as in `"…" == password)`.
  private static boolean isAnswer(byte[] row, int end, int limit) {
    int to = end;
    while (to < limit && Ascii.isOfName(row[to])) {
      to++;
    }
    if (to == limit || ") :;".indexOf(row[to]) < 0) {
      return false;
    }
    int from = end;
    int least = Math.max(3, end - LONGEST_NAME);
    while (from > least && Ascii.isOfName(row[from - 1])) {
      from--;
    }
    return row[from - 1] == ' '
        && row[from - 2] == '='
        && (row[from - 3] == '=' || row[from - 3] == '!');
  }

  /// Goes over a verb, as in `the password is "…"`.
  private int overIs(byte[] row, int at, int limit) {
    boolean is =
        naming == Naming.PASSWORD
            && at + 3 < limit
            && row[at] == ' '
            && row[at + 1] == 'i'
            && row[at + 2] == 's'
            && row[at + 3] == ' ';
    return is ? at + 3 : at;
  }

  /// Whether the field that says the value of the one before begins there.
  private static boolean isValueField(byte[] row, int at, int limit) {
    return at + 5 < limit
        && Ascii.lower(row[at]) == 'v'
        && row[at + 1] == 'a'
        && row[at + 2] == 'l'
        && row[at + 3] == 'u'
        && row[at + 4] == 'e'
        && !Ascii.isAlphanumeric(row[at + 5]);
  }

  /// Goes over the number of values that a name has.
  private static int overSubscript(byte[] row, int from, int limit) {
    int at = from + 1;
    while (at < limit && Ascii.isDigit(row[at])) {
      at++;
    }
    return at < limit && row[from] == '[' && row[at] == ']' ? at : from;
  }

  /// Whether some spaces are all that stands there, apart from what a token may begin with.
  private static boolean isBlank(byte[] row, int from, int to) {
    int at = from;
    while (at < to && row[at] == ' ') {
      at++;
    }
    return at > from && (at == to || (at + 1 == to && row[at] == '_'));
  }

  /// Goes over the name of the scheme in a header for authorization.
  private static int overScheme(byte[] row, int nameTo, int from, int limit) {
    if (row[nameTo - 1] != 'n' || nameTo < 3 || row[nameTo - 2] != 'o') {
      return from;
    }
    int at = from;
    while (at < limit
        && at - from < LONGEST_SCHEME
        && (Ascii.isLetter(row[at]) || row[at] == '-')) {
      at++;
    }
    return at < limit && row[at] == ' ' ? at + 1 : from;
  }

  /// Goes over a type and the sign behind it, as in `name string = …`.
  private static int overType(byte[] row, int from, int limit) {
    int at = from;
    while (at < limit && at - from < LONGEST_JOINED && Ascii.isLetter(row[at])) {
      at++;
    }
    boolean typed = at > from && at + 1 < limit && row[at] == ' ' && row[at + 1] == '=';
    if (!typed) {
      return from;
    }
    while (at < limit && !Ascii.isAlphanumeric(row[at]) && at - from < LONGEST_GAP) {
      at++;
    }
    return at;
  }

  /// Whether what begins there is long enough, and has a digit if it must.
  ///
  /// @param signs how many signs before it belong to it
  private boolean isValue(byte[] row, int from, int limit, int least, int signs) {
    int digits = 0;
    boolean quoted = isQuote(row[from - 1]);
    boolean[] ends =
        quoted && naming == Naming.PASSWORD ? ENDS_PHRASE : quoted ? ENDS_QUOTED : ENDS;
    int most = Math.min(limit, from + LONGEST_REST);
    int at = from;
    boolean tangled = false;
    while (at < most
        && (!ends[row[at] & 0xff]
            || isAmidValue(row, at, most, tangled)
            || isEscapeAmid(row, at, most))) {
      digits += Ascii.isDigit(row[at]) ? 1 : 0;
      tangled |= row[at] == ')';
      at++;
    }
    return at - from + signs >= naming.shortest()
        && (digits >= least || (least == 1 && at - from >= LONG));
  }

  /// Whether a bracket parts a value and does not end it: it closes none, or follows one that
  /// closes none.
  private static boolean isAmidValue(byte[] row, int at, int most, boolean tangled) {
    return (tangled || row[at] == ')')
        && row[at] <= ')'
        && row[at] >= '('
        && at + 1 < most
        && Ascii.isAlphanumeric(row[at + 1]);
  }

  /// Whether an escape stands there that is no quote and no end of a line.
  private static boolean isEscapeAmid(byte[] row, int at, int most) {
    int behind = at;
    while (behind < most && row[behind] == '\\') {
      behind++;
    }
    return behind > at && behind < most && !ESCAPED_ENDS[row[behind] & 0xff];
  }

  /// Whether the name is that of a file.
  private static boolean isPath(View view, int nameFrom) {
    return nameFrom > view.from && view.text[nameFrom - 1] == '/';
  }

  /// Whether one of the words that say what a value is stands in a name.
  private static boolean isJoinedByWord(View view, int nameFrom, int nameTo) {
    return WORDS_OF_NAMES.areIn(view.text, nameFrom, nameTo);
  }

  private static boolean isQuote(byte c) {
    return c == '"' || c == '\'';
  }

  @Override
  public int before() {
    return 2 * LONGEST_NAME;
  }

  @Override
  public int behind() {
    return 4 * LONGEST_NAME;
  }

  @Override
  public void match(View view, int start, int end, Finds finds) {
    byte[] text = view.text;
    int nameFrom = nameStart(view, start);
    int nameTo = end;
    int most = Math.min(view.to, end + LONGEST_REST);
    while (nameTo < most && Ascii.isOfName(text[nameTo])) {
      nameTo++;
    }
    if ((nameTo == most && most < view.to && Ascii.isOfName(text[most]))
        || hidesValue(text, end, nameTo)) {
      within(view, nameFrom, end, finds);
      return;
    }
    if (isAmidBase64(view, nameFrom)) {
      return;
    }
    String name = name(text, nameFrom, nameTo);
    int wordsTo = naming == Naming.VENDOR ? overWords(view, nameTo) : nameTo;
    if (wordsTo > nameTo) {
      nameTo = wordsTo;
      name = name(text, nameFrom, nameTo);
    }
    if (answer(view, nameFrom, name, finds)) {
      return;
    }
    Operator operator = Operator.behind(view, nameTo);
    if (operator == null || !gives(view, nameFrom, nameTo, operator)) {
      return;
    }
    judge(view, nameFrom, name, operator, finds);
  }

  /// Takes what stands in quotes before a name that it is compared with.
  private boolean answer(View view, int nameFrom, String name, Finds finds) {
    byte[] text = view.text;
    int least = Math.max(view.from, nameFrom - LONGEST_SEEN);
    int sign = nameFrom;
    while (sign > least && (text[sign - 1] == ' ' || text[sign - 1] == '=')) {
      sign--;
    }
    int quote = text[Math.max(least, nameFrom - 2)] == '=' ? sign - 1 : -1;
    if (quote > least && text[quote] == '!') {
      quote--;
    } else if (nameFrom - sign < 3) {
      return false;
    }
    while (quote > least && text[quote] == ' ') {
      quote--;
    }
    if (quote <= least || !isQuote(text[quote])) {
      return false;
    }
    int from = quote;
    while (from > least && text[from - 1] != text[quote] && text[from - 1] != '\n') {
      from--;
    }
    Value value = value(text, from, quote, true);
    boolean given =
        from > least
            && text[from - 1] == text[quote]
            && value.length() >= LEAST_ANSWER
            && naming.accepts(name, value, Operator.Kind.COMPARED);
    if (given) {
      finds.add(rule, view, from, quote, from - 1);
    }
    return given;
  }

  private static boolean isAmidBase64(View view, int at) {
    return at > view.from + 1
        && view.text[at - 1] == '+'
        && Ascii.isAlphanumeric(view.text[at - 2]);
  }

  /// Whether a name gives its value this way: not over the end of a line, unless a quote or a tag
  /// opens it, and not without any sign, unless the name is an option.
  private boolean gives(View view, int nameFrom, int nameTo, Operator operator) {
    boolean tag =
        nameTo < view.to
            && view.text[nameTo] == '>'
            && nameFrom > view.from
            && view.text[nameFrom - 1] == '<';
    if (operator.kind() == Operator.Kind.SPACE
        && (isPath(view, nameFrom)
            || (operator.newLine() && !isJoinedByWord(view, nameFrom, nameTo)))) {
      return false;
    }
    if (operator.newLine() && naming != Naming.VENDOR && !tag) {
      return operator.quote() != 0
          && operator.kind() != Operator.Kind.SPACE
          && (naming != Naming.PASSWORD || isQuote(view.text[nameTo]));
    }
    if (operator.kind() == Operator.Kind.SPACE && naming == Naming.PASSWORD) {
      return operator.quote() != 0 || view.text[nameFrom] == '-' || isLogin(view, nameFrom);
    }
    return true;
  }

  /// Whether a user's name stands shortly before, as in a `.netrc`.
  private static boolean isLogin(View view, int at) {
    int from = Math.max(view.from, at - 2 * LONGEST_REST);
    return name(view.text, from, at).contains("login");
  }

  /// A name and a random value joined by a dash or an underscore.
  private void within(View view, int nameFrom, int end, Finds finds) {
    byte[] text = view.text;
    int most = Math.min(view.to, end + LONGEST_REST);
    int at = end;
    while (at < most && Ascii.isOfName(text[at]) && !isJoint(text, at)) {
      at++;
    }
    if (at == most || !isJoint(text, at)) {
      return;
    }
    int to = Math.min(view.memory.name.end(view, at), end + LONGEST_VALUE);
    if (to - at <= LEAST_JOINED || view.memory.name.isWorn()) {
      return;
    }
    Value value = value(text, at + 1, Math.min(to, at + 1 + LONGEST_SEEN), false);
    if (naming.accepts(name(text, nameFrom, at), value, Operator.Kind.JOINT)) {
      finds.add(rule, view, at + 1, to, nameFrom);
    }
  }

  private boolean hidesValue(byte[] text, int from, int to) {
    int joint = from;
    while (joint < to && joint - from < LONGEST_JOINED && !isJoint(text, joint)) {
      joint++;
    }
    return to - joint > LEAST_JOINED
        && isJoint(text, joint)
        && digits(text, joint, to) >= LEAST_DIGITS;
  }

  private static int digits(byte[] text, int from, int to) {
    int digits = 0;
    for (int at = from; at < to; at++) {
      digits += Ascii.isDigit(text[at]) ? 1 : 0;
    }
    return digits;
  }

  /// Where the words end that say what of a vendor's follows, as in `vendor SECRET KEY`.
  private static int overWords(View view, int from) {
    int to = from;
    int at = from;
    while (at < view.to && (view.text[at] == ' ' || view.text[at] == '\n')) {
      int word = at + 1;
      while (word < view.to && word - at < LONGEST_JOINED && Ascii.isLetter(view.text[word])) {
        word++;
      }
      if (!WORDS.contains(lower(name(view.text, at + 1, word)))) {
        return to;
      }
      to = word;
      at = word;
    }
    return to;
  }

  /// Whether what stands there may join a name and a value: a dash, an underscore, and behind the
  /// name of a vendor a point that hexadecimal digits follow.
  private boolean isJoint(byte[] text, int at) {
    if (text[at] != '.' || naming != Naming.VENDOR) {
      return text[at] == '-' || text[at] == '_';
    }
    int digit = at + 1;
    while (digit < text.length && digit - at <= LEAST_JOINED && Ascii.isHex(text[digit])) {
      digit++;
    }
    return digit - at > LEAST_JOINED;
  }

  private void judge(View view, int nameFrom, String name, Operator operator, Finds finds) {
    int to = operator.valueEnd(view, LONGEST_VALUE);
    if (operator.isCall(view, to) || (operator.quote() == 0 && view.memory.value.isWorn())) {
      return;
    }
    int seen = Math.min(to, operator.valueFrom() + LONGEST_SEEN);
    Value value = value(view.text, operator.valueFrom(), seen, operator.quote() != 0);
    if (value.length() < naming.shortest()) {
      return;
    }
    Operator.Kind kind = operator.onLine(view, nameFrom, to).kind();
    if (naming.accepts(name, value, kind)
        || followsUser(view, nameFrom, to, name, value, operator)) {
      finds.add(rule, view, operator.valueFrom(), to, nameFrom);
    }
  }

  /// Whether name and value are all that is on the line, and the line before gives a user's name.
  private boolean followsUser(
      View view, int nameFrom, int to, String name, Value value, Operator operator) {
    return naming == Naming.PASSWORD
        && operator.quote() == 0
        && operator.kind() == Operator.Kind.ASSIGNED
        && nameFrom > view.from
        && view.text[nameFrom - 1] == '\n'
        && (to == view.to || view.text[to] == '\n')
        && !value.has('.')
        && !PASSWORDS.areIn(value.text())
        && isUserBefore(view, nameFrom)
        && naming.accepts(name, value, Operator.Kind.LINE);
  }

  /// Whether one of the lines shortly before begins with `user`.
  private static boolean isUserBefore(View view, int at) {
    int from = Math.max(view.from, at - 2 * LONGEST_NAME);
    String before = name(view.text, from, at);
    return before.startsWith("user") || before.contains("\nuser");
  }

  private static Value value(byte[] text, int from, int to, boolean quoted) {
    return new Value(new String(text, from, to - from, StandardCharsets.ISO_8859_1), quoted);
  }

  private static String name(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static int nameStart(View view, int start) {
    int least = Math.max(view.from, start - LONGEST_NAME);
    int at = start;
    while (at > least && Ascii.isOfName(view.text[at - 1])) {
      at--;
    }
    if (at > least + 1 && view.text[at - 1] == ' ' && view.text[at] != '-') {
      // "api key", "client secret", "NUGET KEY"
      int word = at - 1;
      while (word > least && Ascii.isOfName(view.text[word - 1])) {
        word--;
      }
      if (at - 1 - word >= 2) {
        return word;
      }
    }
    return at;
  }

  /// Whether the value of a field of JSON is a secret by the field's name.
  boolean accepts(String name, String value) {
    return value.length() >= naming.shortest()
        && naming.accepts(name, new Value(value, true), Operator.Kind.ASSIGNED);
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
