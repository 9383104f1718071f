package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Finds the values under `data` of a Kubernetes Secret written as YAML.
final class KubernetesMatcher implements Matcher {
  private static final int REACH = 4096;
  private static final int LEAST = 8;

  private final Rule rule;

  KubernetesMatcher(Rule rule) {
    this.rule = rule;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public boolean plausible(byte[] row, int end, int limit) {
    return isOfSecret(row, end, limit);
  }

  private static boolean isOfSecret(byte[] text, int end, int limit) {
    int at = end;
    while (at < limit && " \"'\\".indexOf(text[at]) >= 0) {
      at++;
    }
    if (at + 6 > limit) {
      return false;
    }
    String word = new String(text, at, 6, StandardCharsets.ISO_8859_1);
    return word.toLowerCase(Locale.ROOT).equals("secret")
        && (at + 6 == limit || !Ascii.isOfName(text[at + 6]));
  }

  @Override
  public int before() {
    return REACH;
  }

  @Override
  public int behind() {
    return REACH;
  }

  @Override
  public void match(View view, int start, int end, Finds finds) {
    if (!isOfSecret(view.text, end, view.to)) {
      return;
    }
    int from = Math.max(view.from, start - REACH);
    int to = Math.min(view.to, end + REACH);
    boolean data = false;
    int margin = 0;
    int at = from;
    while (at < to) {
      int lineEnd = lineEnd(view.text, at, to);
      int first = at;
      while (first < lineEnd && (view.text[first] == ' ' || view.text[first] == '\t')) {
        first++;
      }
      if (isData(view.text, first, lineEnd)) {
        data = true;
        margin = first - at;
      } else if (data && first < lineEnd && first - at <= margin && view.text[first] != '#') {
        data = false;
      } else if (data && first < lineEnd) {
        line(view, first, lineEnd, finds);
      }
      at = lineEnd + 1;
    }
  }

  private static boolean isData(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1).strip().equals("data:");
  }

  /// A name and its value, or a line of a value of several lines.
  private void line(View view, int first, int lineEnd, Finds finds) {
    int from = first;
    for (int i = first; i + 1 < lineEnd; i++) {
      if (view.text[i] == ':' && view.text[i + 1] == ' ') {
        from = i + 2;
        break;
      }
    }
    while (from < lineEnd && " \"'|>".indexOf(view.text[from]) >= 0) {
      from++;
    }
    int to = from;
    while (to < lineEnd && (Ascii.isBase64(view.text[to]) || view.text[to] == '=')) {
      to++;
    }
    boolean whole = to == lineEnd || " \r\"'".indexOf(view.text[to]) >= 0;
    if (whole && to - from >= LEAST) {
      finds.add(rule, view, from, to, first);
    }
  }

  private static int lineEnd(byte[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] != '\n') {
      at++;
    }
    return at;
  }
}
