package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// Finds the user's name and password that `curl` is given with `-u` or `--user`.
final class UserOptionMatcher implements Matcher {
  private static final int COMMAND = 600;
  private static final int LONGEST = 200;

  /// The users of examples.
  private static final Set<String> EXAMPLES = Set.of("user", "username", "name", "me", "key");

  private static final byte[] PROGRAM = "curl".getBytes(StandardCharsets.US_ASCII);

  private final Rule rule;

  UserOptionMatcher(Rule rule) {
    this.rule = rule;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public boolean plausible(byte[] row, int end, int limit) {
    if (end >= limit || " =\\\"'".indexOf(row[end]) < 0) {
      return false;
    }
    int most = Math.min(limit, end + LONGEST);
    int at = end;
    while (at < most && (row[at] == ' ' || row[at] == '=')) {
      at++;
    }
    boolean quoted = at < most && !Ascii.isAlphanumeric(row[at]);
    while (at < most && row[at] != ':' && (quoted || row[at] != ' ')) {
      at++;
    }
    return at < most && row[at] == ':';
  }

  @Override
  public int before() {
    return COMMAND;
  }

  @Override
  public int behind() {
    return LONGEST;
  }

  @Override
  public void match(View view, int start, int end, Finds finds) {
    byte[] text = view.text;
    int from = end;
    while (from < view.to && (text[from] == ' ' || text[from] == '=')) {
      from++;
    }
    int to = wordEnd(view, from);
    String word = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    if (isCredentials(word) && isCommand(view, start)) {
      finds.add(rule, view, from, to, start);
    }
  }

  /// Whether the program stands before it; what lies before the option that was looked at last is
  /// known.
  private static boolean isCommand(View view, int start) {
    Memory memory = view.memory;
    int from = Math.max(view.from, Math.max(start - COMMAND, memory.programTo));
    for (int at = start - PROGRAM.length; at >= from; at--) {
      if (Arrays.equals(view.text, at, at + PROGRAM.length, PROGRAM, 0, PROGRAM.length)) {
        memory.programAt = at;
        break;
      }
    }
    memory.programTo = Math.max(memory.programTo, start - PROGRAM.length);
    return memory.programAt >= start - COMMAND;
  }

  private static boolean isCredentials(String word) {
    String plain = word.replace("\"", "").replace("'", "");
    int colon = plain.indexOf(':');
    if (colon < 0 || plain.length() < 6) {
      return false;
    }
    String user = plain.substring(0, colon);
    String password = plain.substring(colon + 1);
    return isWritten(user)
        && isWritten(password)
        && !user.equals(password)
        && !(user + password).isEmpty()
        && !password.startsWith("pass")
        && !password.equals("pwd")
        && !(password.equals("secret") && EXAMPLES.contains(user))
        && !password.endsWith("password");
  }

  private static boolean isWritten(String part) {
    return part.indexOf('<') < 0
        && part.indexOf('[') < 0
        && !part.startsWith("$")
        && !part.startsWith("{{")
        && !part.contains("***")
        && !part.contains("...")
        && !part.contains("${");
  }

  /// Where a word of the shell ends, with the quotes in it.
  private static int wordEnd(View view, int from) {
    int most = Math.min(view.to, from + LONGEST);
    int at = from;
    byte quote = 0;
    while (at < most
        && (quote != 0
            || (!Ascii.isSpace(view.text[at]) && view.text[at] != '\\' && view.text[at] != '`'))) {
      byte c = view.text[at++];
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return quote == 0 ? at : from;
  }
}
