package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds the values under `data` of a Kubernetes Secret written as YAML.
final class KubernetesMatcher implements Matcher {
  private static final int REACH = 4096;
  private static final int LEAST = 8;
  private static final String SECRET = "secret";
  private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);

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
    if (at + SECRET.length() > limit) {
      return false;
    }
    for (int i = 0; i < SECRET.length(); i++) {
      if (Ascii.lower(text[at + i]) != SECRET.charAt(i)) {
        return false;
      }
    }
    return at + SECRET.length() == limit || !Ascii.isOfName(text[at + SECRET.length()]);
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
    Memory memory = view.memory;
    int at = Math.max(view.from, start - REACH);
    if (at < memory.manifestTo) {
      at = memory.manifestTo;
    } else {
      memory.manifestData = false;
    }
    int to = Math.min(view.to, end + REACH);
    while (at < to) {
      int lineEnd = lineEnd(view.text, at, view.to);
      read(view, at, lineEnd, finds);
      at = lineEnd + 1;
    }
    memory.manifestTo = at;
  }

  private void read(View view, int from, int to, Finds finds) {
    Memory memory = view.memory;
    int begin = Margin.end(view.text, from, to);
    int first = begin;
    while (first < to && (view.text[first] == ' ' || view.text[first] == '\t')) {
      first++;
    }
    if (isData(view.text, first, to)) {
      memory.manifestData = true;
      memory.manifestMargin = first - begin;
    } else if (memory.manifestData && first < to) {
      if (first - begin <= memory.manifestMargin && view.text[first] != '#') {
        memory.manifestData = false;
      } else {
        line(view, first, to, finds);
      }
    }
  }

  private static boolean isData(byte[] text, int from, int to) {
    int end = to;
    while (end > from && Ascii.isSpace(text[end - 1])) {
      end--;
    }
    return end - from == DATA.length && Arrays.equals(text, from, end, DATA, 0, DATA.length);
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
