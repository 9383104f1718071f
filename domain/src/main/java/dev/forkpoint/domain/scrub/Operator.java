package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What stands between a name and its value.
///
/// @param kind how it gives the value
/// @param newLine whether the value stands on another line
/// @param valueFrom where the value begins
/// @param quote the quote that opens it; 0 where none does
record Operator(Kind kind, boolean newLine, int valueFrom, byte quote) {
  /// Which bytes a value without quotes has.
  static final boolean[] OF_VALUE = ofValue();

  private static final int LONGEST_GAP = 40;
  private static final int LONGEST_TANGLED = 64;
  private static final int LEAST_NUMBER = 14;
  private static final int LONGEST_NUMBER = 18;
  private static final String[] SCHEMES = {
    "bearer ", "basic ", "token ", "bot ", "apikey-v1 ", "apikey ", "ssws ", "key ",
  };

  enum Kind {
    /// An equals sign, a colon, an arrow.
    ASSIGNED,
    /// An equals sign with no space around it, as in the environment and in addresses.
    TIGHT,
    /// The same with nothing else on the line, as in files of settings.
    LINE,
    COMPARED,
    /// A comma between arguments.
    LISTED,
    /// Nothing but space.
    SPACE,
    /// Nothing at all: the value goes on where the name ended.
    JOINT
  }

  /// What stands behind a name, if that gives a value.
  static @Nullable Operator behind(View view, int from) {
    Reader reader = new Reader(view, from);
    Kind kind = reader.operator();
    if (kind == Kind.JOINT) {
      return null;
    }
    byte quote = reader.opening();
    return reader.at < view.to ? new Operator(kind, reader.newLine, reader.at, quote) : null;
  }

  /// Whether what ends there is not a value but the name of what is called or indexed.
  boolean isCall(View view, int end) {
    return quote == 0 && end < view.to && (view.text[end] == '(' || view.text[end] == '[');
  }

  /// The same where name and value are all that is on the line.
  Operator onLine(View view, int nameFrom, int valueTo) {
    boolean begins = nameFrom == view.from || view.text[nameFrom - 1] == '\n';
    boolean ends = valueTo == view.to || view.text[valueTo] == '\n' || view.text[valueTo] == '\r';
    return kind == Kind.TIGHT && begins && ends
        ? new Operator(Kind.LINE, newLine, valueFrom, quote)
        : this;
  }

  /// Where the value ends.
  int valueEnd(View view, int longest) {
    byte[] text = view.text;
    int most = Math.min(view.to, valueFrom + longest);
    int at = valueFrom;
    if (quote != 0) {
      while (at < most && text[at] != quote && text[at] != '\n') {
        at++;
      }
      return at;
    }
    at = Math.min(most, Math.max(unquotedEnd(view), tangledEnd(view)));
    while (at > valueFrom && isTrailing(text[at - 1])) {
      at--;
    }
    return at;
  }

  /// Where a value without quotes ends; a bar parts the number of an application and its token.
  private int unquotedEnd(View view) {
    Memory.Run run = view.memory.value;
    int end = run.end(view, valueFrom);
    boolean parted =
        end - valueFrom >= LEAST_NUMBER
            && end - valueFrom <= LONGEST_NUMBER
            && end + 1 < view.to
            && view.text[end] == '|'
            && Ascii.isAlphanumeric(view.text[end + 1]);
    for (int at = valueFrom; parted && at < end; at++) {
      parted = Ascii.isDigit(view.text[at]);
    }
    return parted ? run.end(view, end + 1) : end;
  }

  /// Where a value without quotes ends in which brackets cross, so that it is no code; where it
  /// begins if they do not.
  private int tangledEnd(View view) {
    int most = Math.min(view.to, valueFrom + LONGEST_TANGLED);
    int at = valueFrom;
    boolean bracket = false;
    while (at < most && view.text[at] > ' ' && ",;\"'`\\".indexOf(view.text[at]) < 0) {
      bracket |= "([{".indexOf(view.text[at]) >= 0;
      at++;
    }
    boolean tangled = bracket && new Value(latin(view, valueFrom, at), false).isTangled();
    return tangled ? at : valueFrom;
  }

  private static String latin(View view, int from, int to) {
    return new String(view.text, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static boolean[] ofValue() {
    boolean[] set = new boolean[256];
    Arrays.fill(set, ' ', set.length, true);
    for (char c : " \"'`,;<>(){}|&\\".toCharArray()) {
      set[c] = false;
    }
    return set;
  }

  private static boolean isTrailing(byte c) {
    return c == '.' || c == ':' || c == ']';
  }

  /// Goes over what stands between.
  private static final class Reader {
    private static final boolean[] ARROWS = Ascii.of("=> \t");
    private static final boolean[] BLANK = Ascii.of(" ");
    private static final boolean[] BLANKS = Ascii.of(" \t");
    private static final boolean[] CLOSING = Ascii.of("\"'`])}");
    private static final boolean[] LISTED = Ascii.of(", \t\r\n\"'");
    private static final boolean[] OPENING = Ascii.of("([{ ");
    private static final boolean[] QUOTED = Ascii.of("\"' ");
    private static final boolean[] SIGNS = Ascii.of(":=?!.|");
    private static final boolean[] SPACES = Ascii.of(" \t\r\n");
    private final byte[] text;
    private final int end;
    private int at;
    private boolean newLine;

    Reader(View view, int from) {
      text = view.text;
      end = Math.min(view.to, from + LONGEST_GAP);
      at = from;
    }

    Kind operator() {
      subscript();
      int start = at;
      skip(CLOSING);
      boolean closed = at > start;
      int spaces = at;
      skip(BLANKS);
      boolean spaced = at > spaces;
      if (typed() || valued(closed) || said()) {
        return Kind.ASSIGNED;
      }
      numbered(spaced);
      int sign = at;
      signs();
      boolean comma = at == sign && closed && has(',');
      if (has('>') && (at > sign || !closed)) {
        at++;
      } else if (comma) {
        at++;
      }
      Kind kind = kind(sign, spaced, comma);
      int gap = at;
      boolean block = at > sign && block();
      lines();
      newLine = !block && isLineIn(gap);
      boolean loose = spaced || at > gap;
      return kind == Kind.ASSIGNED && !loose ? Kind.TIGHT : kind;
    }

    /// How many values a name has, as in `char name[] = …` and `char name[25] = …`.
    private void subscript() {
      int closing = at + 1;
      while (closing < end && Ascii.isDigit(text[closing])) {
        closing++;
      }
      if (has('[') && closing < end && text[closing] == ']') {
        at = closing + 1;
      }
    }

    /// The sign behind which a value of YAML takes the lines that follow.
    private boolean block() {
      int line = at;
      while (line < end && text[line] == ' ') {
        line++;
      }
      if (line == end || (text[line] != '|' && text[line] != '>')) {
        return false;
      }
      line++;
      line += line < end && (text[line] == '-' || text[line] == '+') ? 1 : 0;
      boolean ends = line < end && text[line] == '\n';
      at = ends ? line : at;
      return ends;
    }

    /// Goes over spaces, and over the margins of the lines that begin among them.
    private void lines() {
      while (at < end && SPACES[text[at] & 0xff]) {
        at++;
        at = text[at - 1] == '\n' ? Margin.end(text, at, end) : at;
      }
    }

    private boolean isLineIn(int from) {
      for (int i = from; i < at; i++) {
        if (text[i] == '\n') {
          return true;
        }
      }
      return false;
    }

    private void signs() {
      while (at < end && (SIGNS[text[at] & 0xff] || isArrow())) {
        at++;
      }
    }

    /// Whether a minus or plus belongs to the sign behind it.
    private boolean isArrow() {
      return "-+".indexOf(text[at]) >= 0
          && at + 1 < end
          && (text[at + 1] == '=' || text[at + 1] == '>');
    }

    private Kind kind(int sign, boolean spaced, boolean comma) {
      if (comma) {
        return Kind.LISTED;
      }
      if (at == sign && !spaced && isCall()) {
        return Kind.LISTED;
      }
      if (at == sign) {
        return spaced || has('\n') ? Kind.SPACE : Kind.JOINT;
      }
      int equals = 0;
      boolean assigns = false;
      for (int i = sign; i < at; i++) {
        equals += text[i] == '=' ? 1 : 0;
        assigns |= text[i] == ':' || text[i] == '=' || text[i] == '>';
      }
      boolean compared = (equals >= 2 && text[sign] == '=') || text[sign] == '!';
      if (compared) {
        return Kind.COMPARED;
      }
      return assigns ? Kind.ASSIGNED : Kind.JOINT;
    }

    /// Whether a text is handed over right there, as in `.password("…")`.
    private boolean isCall() {
      return has('(') && at + 1 < end && (text[at + 1] == '"' || text[at + 1] == '\'');
    }

    /// A field of its own for the value, as in `name="…" value="…"`.
    private boolean valued(boolean closed) {
      int before = at;
      skip(closed ? LISTED : SPACES);
      if ((closed || isLineIn(before)) && begins("value")) {
        at += "value".length();
        skip(QUOTED);
        if (has('=') || has(':')) {
          at++;
          skip(BLANK);
          return true;
        }
      }
      at = before;
      return false;
    }

    /// A verb before a value in quotes, as in `the password is "…"`.
    private boolean said() {
      boolean is = begins("is ") && at + 3 < end && isQuote(text[at + 3]);
      at += is ? 3 : 0;
      return is;
    }

    /// A number behind the name, as in `key 2: …`.
    private void numbered(boolean spaced) {
      if (spaced && at + 1 < end && Ascii.isDigit(text[at]) && text[at + 1] == ':') {
        at++;
      }
    }

    /// A type between the name and its value, as in `var name string = …` and `name: String = …`.
    private boolean typed() {
      int word = at;
      if (at < end && text[at] == ':') {
        word++;
        while (word < end && text[word] == ' ') {
          word++;
        }
      }
      int type = word;
      while (word < end && Ascii.isLetter(text[word])) {
        word++;
      }
      int behind = word;
      while (behind < end && text[behind] == ' ') {
        behind++;
      }
      if (word == type || behind == word || behind >= end || text[behind] != '=') {
        return false;
      }
      at = behind;
      skip(ARROWS);
      return true;
    }

    byte opening() {
      skip(OPENING);
      scheme();
      if (at + 1 < end && isBeforeQuote(text[at]) && isQuote(text[at + 1])) {
        at++;
      }
      byte quote = 0;
      while (at < end && isQuote(text[at])) {
        quote = text[at++];
      }
      if (quote != 0) {
        scheme();
      }
      return quote;
    }

    /// Whether it says what kind of text follows, as in `r"…"` and `@"…"`.
    private static boolean isBeforeQuote(byte c) {
      return Ascii.isLetter(c) || c == '@';
    }

    /// The name of the scheme before the credentials of a header.
    private void scheme() {
      for (String scheme : SCHEMES) {
        if (begins(scheme)) {
          at += scheme.length();
          return;
        }
      }
    }

    private boolean begins(String word) {
      if (at + word.length() > end) {
        return false;
      }
      for (int i = 0; i < word.length(); i++) {
        if (Ascii.lower(text[at + i]) != word.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private static boolean isQuote(byte c) {
      return c == '"' || c == '\'' || c == '`';
    }

    private boolean has(char c) {
      return at < end && text[at] == c;
    }

    private void skip(boolean[] bytes) {
      while (at < end && bytes[text[at] & 0xff]) {
        at++;
      }
    }
  }
}
