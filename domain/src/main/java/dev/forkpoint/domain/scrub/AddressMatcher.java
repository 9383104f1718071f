package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;

/// Finds the user's name and password in an address: `scheme://user:password@host`.
final class AddressMatcher implements Matcher {
  private static final int LONGEST = 512;
  private static final int LEAST_CONTEXT = 16;
  private static final String EXAMPLE = "example.";
  private static final int LONGEST_EXAMPLE = 8;

  private final Rule rule;

  AddressMatcher(Rule rule) {
    this.rule = rule;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public boolean plausible(byte[] row, int end, int limit) {
    int to = authorityEnd(row, end, limit);
    return lastAt(row, end, to) > end;
  }

  @Override
  public int before() {
    return LEAST_CONTEXT;
  }

  @Override
  public int behind() {
    return LONGEST;
  }

  @Override
  public void match(View view, int start, int end, Finds finds) {
    byte[] text = view.text;
    int at = lastAt(text, end, authorityEnd(text, end, view.to));
    if (at <= end || start == view.from || !Ascii.isAlphanumeric(text[start - 1])) {
      return;
    }
    int colon = end;
    while (colon < at && text[colon] != ':') {
      colon++;
    }
    if (colon == at) {
      Value token = value(text, end, at);
      if (token.length() >= 16 && token.isRandom() && !token.isStandIn()) {
        finds.add(rule, view, end, at, start);
      }
      return;
    }
    if (isWritten(text, end, colon, true)
        && isWritten(text, colon + 1, at, false)
        && !isExample(text, end, colon, at)
        && !isAtExample(view, colon + 1, at)) {
      if (colon > end) {
        finds.add(rule, view, end, colon, start);
      }
      finds.add(rule, view, colon + 1, at, start);
    }
  }

  /// Whether a part was written as it is, and not left to a program to fill in.
  private static boolean isWritten(byte[] text, int from, int to, boolean mayBeEmpty) {
    Value part = value(text, from, to);
    if (part.length() == 0) {
      return mayBeEmpty;
    }
    for (int at = from; at < to; at++) {
      if ("<>{}()[]|*".indexOf(text[at]) >= 0) {
        return false;
      }
    }
    return part.text().charAt(0) != '$'
        && !part.text().contains("%s")
        && !part.text().contains("...");
  }

  private static boolean isExample(byte[] text, int from, int colon, int to) {
    if (to - colon <= 3) {
      return true;
    }
    String user = value(text, from, colon).text();
    String password = value(text, colon + 1, to).text();
    return (user.equals("user") || user.equals("username"))
        && (password.equals("password") || password.equals("pass"));
  }

  /// Whether the host is one of examples, and the password no more than letters or digits.
  private static boolean isAtExample(View view, int from, int at) {
    int to = at + 1 + EXAMPLE.length();
    Value password = value(view.text, from, at);
    return to <= view.to
        && value(view.text, at + 1, to).text().equals(EXAMPLE)
        && password.length() <= LONGEST_EXAMPLE
        && (password.isNumber() || password.letters() == password.length());
  }

  private static Value value(byte[] text, int from, int to) {
    return new Value(new String(text, from, to - from, StandardCharsets.ISO_8859_1), true);
  }

  private static int lastAt(byte[] text, int from, int to) {
    int at = to - 1;
    while (at >= from && text[at] != '@') {
      at--;
    }
    return at;
  }

  private static int authorityEnd(byte[] text, int from, int limit) {
    int most = Math.min(limit, from + LONGEST);
    int at = from;
    while (at < most && !ends(text[at])) {
      at++;
    }
    return at;
  }

  private static boolean ends(byte c) {
    return switch (c) {
      case '/', '?', '#', ' ', '"', '\'', '`', '<', '>', '\\', ',' -> true;
      default -> c >= 0 && c < ' ';
    };
  }
}
