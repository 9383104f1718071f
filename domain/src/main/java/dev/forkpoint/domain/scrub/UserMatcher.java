package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Finds the user that a password is given for, which stands shortly before it: in settings, in a
/// connection string, among the arguments of a call.
final class UserMatcher implements Matcher {
  /// How far behind a user's name the password begins.
  private static final int NEAR = 120;

  private static final int LEAST_WORD = 3;
  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_USER = 100;
  private static final int BEHIND = 320;
  private static final int LONGEST_PLACEHOLDER = 64;
  private static final boolean[] OF_USER = ofUser();
  private static final Anchors PASSWORDS = new Anchors(List.of("pass", "pwd"));

  private final Rule rule;
  private final NamedMatcher passwords;

  UserMatcher(Rule rule) {
    this.rule = rule;
    this.passwords = new NamedMatcher(rule, Naming.PASSWORD);
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public boolean plausible(byte[] row, int end, int limit) {
    int at = end;
    int most = Math.min(limit, end + LONGEST_NAME);
    while (at < most && (Ascii.isOfName(row[at]) || row[at] == ' ')) {
      at++;
    }
    boolean option = at > end && row[end] == ' ' && end > 5 && row[end - 5] == '-';
    if (at == most || (!option && "=:\"'\\".indexOf(row[at]) < 0)) {
      return false;
    }
    return isBeforePassword(row, at, Math.min(limit, at + NEAR));
  }

  private static boolean isBeforePassword(byte[] row, int from, int limit) {
    for (int at = from; at + 2 < limit; at++) {
      if ((row[at] == 'p' || row[at] == 'P')
          && ((Ascii.lower(row[at + 1]) == 'a' && Ascii.lower(row[at + 2]) == 's')
              || (Ascii.lower(row[at + 1]) == 'w' && Ascii.lower(row[at + 2]) == 'd'))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int before() {
    return LONGEST_NAME;
  }

  @Override
  public int behind() {
    return BEHIND;
  }

  @Override
  public void match(View view, int start, int end, Finds finds) {
    int nameTo = nameEnd(view, end);
    Operator operator = Operator.behind(view, nameTo);
    if (operator == null || !gives(view, start, operator)) {
      return;
    }
    int from = operator.valueFrom();
    int to = operator.valueEnd(view, LONGEST_USER);
    if (isUser(view.text, from, to) && passwordFollows(view, to, finds)) {
      finds.add(rule, view, from, to, start);
    }
  }

  private static int nameEnd(View view, int end) {
    int at = end;
    while (at < view.to && at - end < LONGEST_NAME && Ascii.isOfName(view.text[at])) {
      at++;
    }
    boolean id =
        at + 2 < view.to
            && view.text[at] == ' '
            && Ascii.lower(view.text[at + 1]) == 'i'
            && Ascii.lower(view.text[at + 2]) == 'd';
    return id ? at + 3 : at;
  }

  private static boolean gives(View view, int start, Operator operator) {
    return switch (operator.kind()) {
      case ASSIGNED, TIGHT, LINE ->
          !operator.newLine() && (start == view.from || view.text[start - 1] != '/');
      case SPACE -> start > view.from && view.text[start - 1] == '-';
      case COMPARED, LISTED, JOINT -> false;
    };
  }

  private static boolean isUser(byte[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!OF_USER[text[at] & 0xff]) {
        return false;
      }
    }
    return to - from >= 2 && to - from < LONGEST_USER;
  }

  /// Whether a password follows, which goes with the user: its name may say no more than `pass`.
  private boolean passwordFollows(View view, int from, Finds finds) {
    int limit = Math.min(view.to, from + NEAR);
    boolean[] found = new boolean[1];
    PASSWORDS.inOrder(
        view.text,
        from,
        limit,
        (lane, anchor, end) -> {
          if (!isInPlaceholder(view, end)) {
            passwords.match(
                view,
                end - LEAST_WORD,
                end,
                (named, seen, begin, last, context) -> {
                  found[0] = true;
                  finds.add(named, seen, begin, last, context);
                });
          }
        });
    return found[0];
  }

  /// Whether the type that a placeholder names goes on up to there.
  private static boolean isInPlaceholder(View view, int end) {
    int least = Math.max(view.from, end - LONGEST_PLACEHOLDER);
    String before = new String(view.text, least, end - least, StandardCharsets.ISO_8859_1);
    int opening = before.lastIndexOf(Compiled.PLACEHOLDER);
    return opening >= 0 && before.indexOf(']', opening) < 0;
  }

  private static boolean[] ofUser() {
    boolean[] set = Ascii.OF_NAME.clone();
    for (byte c : "@+$\\".getBytes(StandardCharsets.US_ASCII)) {
      set[c] = true;
    }
    return set;
  }
}
