package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds the password that a command is given by an option whose name does not say so, as in
/// `sshpass -p …`.
final class CommandMatcher implements Matcher {
  private static final int LONGEST = 256;
  private static final int LONGEST_VALUE = 80;

  /// Where a command ends that another follows.
  private static final boolean[] ENDS = Ascii.of("\r\n;|&<>`()");

  private static final boolean[] ENDS_WORD = Ascii.of(" \t\r\n;|&<>`()");

  /// What marks an option that its value is joined to.
  private static final String JOINED = "*";

  /// As what a value is judged: the name of an option that says what it is.
  private static final String NAME = "--password";

  private final Rule rule;
  private final byte[] option;
  private final boolean joined;

  /// @param option such as `-p`, or `-p*` where the value follows without a space
  private CommandMatcher(Rule rule, String option) {
    this.rule = rule;
    this.joined = option.endsWith(JOINED);
    this.option =
        option.substring(0, option.length() - (joined ? 1 : 0)).getBytes(StandardCharsets.US_ASCII);
  }

  /// The matcher for a program and one of its options, such as `sshpass -p`.
  static CommandMatcher of(Rule rule, String command) {
    return new CommandMatcher(rule, command.substring(command.lastIndexOf(' ') + 1));
  }

  /// The program of such a command, with the space behind it, by which it is found.
  static String program(String command) {
    return command.substring(0, command.lastIndexOf(' ') + 1);
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public boolean plausible(byte[] row, int end, int limit) {
    int most = Math.min(limit, end + LONGEST) - option.length;
    for (int at = end; at < most; at++) {
      if (row[at] == option[0] && isOption(row, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOption(byte[] text, int at) {
    return Arrays.equals(text, at, at + option.length, option, 0, option.length);
  }

  @Override
  public int before() {
    return LONGEST;
  }

  @Override
  public int behind() {
    return LONGEST + LONGEST_VALUE;
  }

  @Override
  public void match(View view, int start, int end, Finds finds) {
    byte[] text = view.text;
    if (start > view.from && (Ascii.isOfName(text[start - 1]) || text[start - 1] == '.')) {
      return;
    }
    int most = Math.min(view.to, end + LONGEST);
    boolean given = false;
    int at = end;
    while (at < most && !ENDS[text[at] & 0xff]) {
      if (text[at] == ' ') {
        at++;
        continue;
      }
      int to = wordEnd(text, at, Math.min(view.to, at + LONGEST_VALUE));
      if (given) {
        judge(view, at, to, start, finds);
        return;
      }
      if (to - at >= option.length && isOption(text, at)) {
        if (joined && to - at > option.length) {
          judge(view, at + option.length, to, start, finds);
          return;
        }
        given = !joined && to - at == option.length;
      }
      at = to;
    }
  }

  private void judge(View view, int from, int to, int contextFrom, Finds finds) {
    byte quote = view.text[from];
    boolean quoted = quote == '"' || quote == '\'';
    int first = quoted ? from + 1 : from;
    int last = quoted && view.text[to - 1] == quote ? to - 1 : to;
    if (last <= first) {
      return;
    }
    String value = new String(view.text, first, last - first, StandardCharsets.ISO_8859_1);
    if (Naming.PASSWORD.accepts(NAME, new Value(value, quoted), Operator.Kind.SPACE)) {
      finds.add(rule, view, first, last, contextFrom);
    }
  }

  /// Where a word ends, with the quotes around it.
  private static int wordEnd(byte[] text, int from, int most) {
    byte quote = text[from];
    boolean quoted = quote == '"' || quote == '\'';
    int at = from + 1;
    while (at < most && (quoted ? text[at] != quote : !ENDS_WORD[text[at] & 0xff])) {
      at++;
    }
    return quoted && at < most ? at + 1 : at;
  }
}
