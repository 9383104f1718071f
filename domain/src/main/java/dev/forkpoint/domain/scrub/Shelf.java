package dev.forkpoint.domain.scrub;

import dev.forkpoint.domain.scrub.Literals.Span;
import dev.forkpoint.domain.scrub.Secrets.Form;
import java.util.Arrays;
import java.util.List;

/// Forms of secrets in their alphabetical order, so that those that a text begins with are found
/// without a look at all of them: each of them is the last that comes before the text, or what that
/// one begins with.
final class Shelf {
  private static final int[] ALONE = {-1};

  private final Form[] forms;

  /// For each form, the longest other that it begins with; negative where there is none.
  private final int[] within;

  /// @param forms in any order; they become the shelf's own
  Shelf(Form[] forms) {
    this.forms = forms;
    if (forms.length == 1) {
      within = ALONE;
      return;
    }
    Arrays.sort(forms, (one, other) -> Arrays.compare(one.text, other.text));
    within = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      int other = i - 1;
      while (other >= 0 && !begins(forms[i].text, 0, forms[i].text.length, forms[other])) {
        other = within[other];
      }
      within[i] = other;
    }
  }

  /// Finds the forms that a text has at a place and that count there. What of one ends within an
  /// escape stays, so that the escape does.
  void find(byte[] text, int least, int from, int to, List<Span> spans) {
    for (int i = lastBefore(text, from, to); i >= 0; i = within[i]) {
      Form form = forms[i];
      if (begins(text, from, to, form)) {
        add(text, least, from, to, form, spans);
      }
    }
  }

  private static void add(byte[] text, int least, int from, int to, Form form, List<Span> spans) {
    int begin = from + form.keep;
    int end = from + form.text.length;
    int whole = outOfEscape(text, least, end);
    if (begin < whole
        && outOfEscape(text, least, begin) == begin
        && !(form.bounded && isAmid(text, least, from, end, to))) {
      spans.add(new Span(begin, whole, form));
    }
  }

  private int lastBefore(byte[] text, int from, int to) {
    int low = 0;
    int high = forms.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      byte[] form = forms[middle].text;
      int end = Math.min(to, from + form.length);
      if (Arrays.compare(form, 0, form.length, text, from, end) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static boolean begins(byte[] text, int from, int to, Form form) {
    int length = form.text.length;
    return length <= to - from && Arrays.equals(form.text, 0, length, text, from, from + length);
  }

  /// Where the escape begins that a place is within, so that what begins there is not what it looks
  /// like; the place itself where it is in none.
  private static int outOfEscape(byte[] text, int least, int at) {
    for (int back = 1; back <= 5 && at - back >= least; back++) {
      if (text[at - back] == '\\') {
        int first = at - back;
        while (first > least && text[first - 1] == '\\') {
          first--;
        }
        boolean open = (at - back - first) % 2 == 0;
        return open && (back == 1 || text[at - back + 1] == 'u') ? at - back : at;
      }
    }
    return at;
  }

  /// Whether a letter or digit stands next to what begins and ends with one.
  static boolean isAmid(byte[] text, int least, int from, int end, int to) {
    boolean letterBefore =
        from > least
            && Ascii.isAlphanumeric(text[from - 1])
            && !Encoding.endsEscape(text, least, from);
    return (letterBefore && Ascii.isAlphanumeric(text[from]))
        || (end < to && Ascii.isAlphanumeric(text[end]) && Ascii.isAlphanumeric(text[end - 1]));
  }
}
