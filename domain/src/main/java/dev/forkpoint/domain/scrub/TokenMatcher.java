package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;

/// Finds a token by what it looks like.
final class TokenMatcher implements Matcher {
  /// How far before a token one of the words may stand that it needs.
  private static final int NEAR = 64;

  private static final int LONGEST_ESCAPE = 6;
  private static final int LONG_BASE64 = 24;
  private static final int LONGEST_LINE = 76;

  /// How long a token is that is looked at once only, wherever else in it one might begin.
  private static final int LONG = 256;

  private final Rule rule;
  private final Shape shape;

  /// The words of which one has to stand shortly before.
  private final Anchors words;

  TokenMatcher(Rule rule, Shape shape) {
    this.rule = rule;
    this.shape = shape;
    this.words = new Anchors(rule.keywords());
  }

  Shape shape() {
    return shape;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public boolean plausible(byte[] row, int end, int limit) {
    if (shape.beginsWithAnchor() && isAmid(row, end - shape.anchorLength())) {
      return false;
    }
    return shape.end(row, end, Math.min(limit, end + shape.enough())) >= 0
        || isCut(row, end, limit);
  }

  /// Whether what stands before it belongs to the same word, and is no part of an escape.
  private static boolean isAmid(byte[] row, int from) {
    if (from < LONGEST_ESCAPE || !Ascii.isAlphanumeric(row[from])) {
      return false;
    }
    byte before = row[from - 1] == '-' ? row[from - 2] : row[from - 1];
    if (!Ascii.isAlphanumeric(before) || before == 'm') {
      return false;
    }
    for (int at = from - LONGEST_ESCAPE; at < from; at++) {
      if (row[at] == '\\' || row[at] == '%') {
        return false;
      }
    }
    return true;
  }

  /// Whether an escape parts it, or hides what follows.
  private boolean isCut(byte[] row, int end, int limit) {
    boolean place = rule.kind() == Rule.Kind.PLACE;
    int most = Math.min(limit, end + (place ? 2 * NEAR : NEAR));
    for (int at = end; at < most; at++) {
      if (row[at] == '%') {
        return true;
      }
      if (row[at] == '\\') {
        return at + 1 < limit && (place ? "\\/nrt\"" : "\\/").indexOf(row[at + 1]) >= 0;
      }
      if (!place && !Ascii.isOfName(row[at])) {
        return false;
      }
    }
    return false;
  }

  @Override
  public int before() {
    return 4 * NEAR;
  }

  @Override
  public int behind() {
    return 2 * NEAR;
  }

  @Override
  public void match(View view, int start, int end, Finds finds) {
    int from = shape.start(view.text, end, view.from);
    if (from < 0 || !isFree(view, from) || view.memory.isInToken(from)) {
      return;
    }
    int to = shape.end(view.text, end, view.to);
    if (to < 0 || !hasWordBefore(view, from)) {
      return;
    }
    if (to - from >= LONG) {
      view.memory.token(from, to);
    }
    int secretFrom = shape.secretStart(view.text, end, view.from, view.to);
    int secretTo = shape.secretEnd(view.text, end, view.from, view.to);
    if (isUnlikely(
        new String(view.text, secretFrom, secretTo - secretFrom, StandardCharsets.ISO_8859_1))) {
      return;
    }
    finds.add(rule, view, secretFrom, secretTo, from);
  }

  private boolean isUnlikely(String secret) {
    return Words.entropy(secret) < rule.entropy() || (rule.random() && Words.isMadeOf(secret));
  }

  /// Whether nothing that tokens are made of stands right before it; the end of a terminal's colour
  /// does not count.
  private static boolean isFree(View view, int from) {
    if (from == view.from || !Ascii.isAlphanumeric(view.text[from])) {
      return true;
    }
    byte before = view.text[from - 1];
    if (!Ascii.isAlphanumeric(before)) {
      if (before == '+' || before == '/') {
        return !isAmidBase64(view, from);
      }
      if (before == '\n' && isInWrappedBase64(view, from)) {
        return false;
      }
      return before != '-'
          || from - 2 < view.from
          || !Ascii.isAlphanumeric(view.text[from - 2])
          || isBehindEscape(view, from - 1);
    }
    return isBehindEscape(view, from) || Controls.begin(view.text, view.from, from) < from;
  }

  /// Whether it begins a line of base64 and the line before it is as long, as programs wrap it.
  private static boolean isInWrappedBase64(View view, int from) {
    int to = from;
    while (to < view.to && to - from <= LONGEST_LINE && isOfBase64(view.text[to])) {
      to++;
    }
    int begin = from - 1;
    while (begin > view.from
        && from - 1 - begin <= LONGEST_LINE
        && isOfBase64(view.text[begin - 1])) {
      begin--;
    }
    int length = from - 1 - begin;
    return length == to - from && (length == 60 || length == 64 || length == 72 || length == 76);
  }

  private static boolean isOfBase64(byte c) {
    return Ascii.isAlphanumeric(c) || c == '+' || c == '/';
  }

  /// Whether the letter or digit before it is the last of an escape.
  private static boolean isBehindEscape(View view, int from) {
    byte[] text = view.text;
    boolean percent =
        from - 3 >= view.from && text[from - 3] == '%' && Encoding.hex(text, from - 2, 2) >= 0;
    return percent || Encoding.endsEscape(text, view.from, from);
  }

  /// Whether what stands before it is a long run of base64 that goes on with it.
  private static boolean isAmidBase64(View view, int from) {
    int at = from;
    int least = Math.max(view.from, from - LONG_BASE64);
    while (at > least
        && (Ascii.isAlphanumeric(view.text[at - 1])
            || view.text[at - 1] == '+'
            || view.text[at - 1] == '/'
            || view.text[at - 1] == '\n')) {
      at--;
    }
    return from - at == LONG_BASE64;
  }

  private boolean hasWordBefore(View view, int from) {
    return rule.keywords().isEmpty()
        || words.areIn(view.text, Math.max(view.from, from - NEAR), from);
  }
}
