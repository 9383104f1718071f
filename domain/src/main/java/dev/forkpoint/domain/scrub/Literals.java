package dev.forkpoint.domain.scrub;

import dev.forkpoint.domain.scrub.Secrets.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds all the ways in which known secrets are written, in a text as it stands: the search of Wu
/// and Manber, which looks at two bytes and mostly leaps over as many as the shortest form has.
final class Literals {
  /// What of a text a placeholder is put in the place of.
  record Span(int from, int to, Form form) {}

  private static final int PAIRS = 1 << 16;

  private final int shortest;
  private final byte[] leaps = new byte[PAIRS];
  private final Form[][] ending = new Form[PAIRS][];

  Literals(List<Form> forms) {
    shortest = Math.min(100, forms.stream().mapToInt(form -> form.text.length).min().orElse(100));
    Arrays.fill(leaps, (byte) (shortest - 1));
    for (Form form : forms) {
      for (int i = 2; i <= shortest; i++) {
        int pair = pair(form.text, i);
        leaps[pair] = (byte) Math.min(leaps[pair], shortest - i);
      }
      int last = pair(form.text, shortest);
      Form[] known = ending[last] == null ? new Form[0] : ending[last];
      ending[last] = Arrays.copyOf(known, known.length + 1);
      ending[last][known.length] = form;
    }
  }

  private static int pair(byte[] text, int end) {
    return (text[end - 2] & 0xff) << 8 | (text[end - 1] & 0xff);
  }

  /// The secrets in a text, in order and apart from one another; of those that overlap, the first
  /// and the longest.
  List<Span> in(byte[] text, int from, int to) {
    List<Span> spans = new ArrayList<>();
    int end = from + shortest;
    while (end <= to) {
      int pair = pair(text, end);
      int leap = leaps[pair];
      if (leap > 0) {
        end += leap;
      } else {
        collect(text, from, end - shortest, to, pair, spans);
        end++;
      }
    }
    return spans.size() < 2 ? spans : apart(spans);
  }

  private void collect(byte[] text, int least, int from, int to, int pair, List<Span> spans) {
    for (Form form : ending[pair]) {
      int end = from + form.text.length;
      if (end <= to
          && Arrays.equals(form.text, 0, form.text.length, text, from, end)
          && !isInEscape(text, least, from + form.keep)
          && !(form.bounded && isAmid(text, least, from, end, to))) {
        spans.add(new Span(from + form.keep, end, form));
      }
    }
  }

  /// Whether a place is within an escape, so that what begins there is not what it looks like.
  private static boolean isInEscape(byte[] text, int least, int at) {
    for (int back = 1; back <= 5 && at - back >= least; back++) {
      if (text[at - back] == '\\') {
        int first = at - back;
        while (first > least && text[first - 1] == '\\') {
          first--;
        }
        boolean open = (at - back - first) % 2 == 0;
        return open && (back == 1 || text[at - back + 1] == 'u');
      }
    }
    return false;
  }

  private static boolean isAmid(byte[] text, int least, int from, int end, int to) {
    boolean letterBefore =
        from > least
            && Ascii.isAlphanumeric(text[from - 1])
            && !(from - 2 >= least && text[from - 2] == '\\');
    return (letterBefore && Ascii.isAlphanumeric(text[from]))
        || (end < to && Ascii.isAlphanumeric(text[end]) && Ascii.isAlphanumeric(text[end - 1]));
  }

  private static List<Span> apart(List<Span> spans) {
    spans.sort(
        Comparator.comparingInt(Span::from).thenComparing(Span::to, Comparator.reverseOrder()));
    List<Span> apart = new ArrayList<>(spans.size());
    int end = -1;
    for (Span span : spans) {
      if (span.from() >= end) {
        apart.add(span);
        end = span.to();
      }
    }
    return apart;
  }
}
