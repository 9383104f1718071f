package dev.forkpoint.domain.scrub;

/// The parts of a string that are worth a second look: those around its anchors.
final class Windows {
  private static final int LONGEST_RUN = 16 * 1024;
  private static final int LONGEST_ESCAPE = 6;

  /// How far a part reaches back into the one before, at most.
  private static final int OVERLAP = 256;

  /// How much of a text is looked at in one piece, and how far a piece reaches into the next.
  private static final int PIECE = 1024 * 1024;

  private static final int SHARED = 36 * 1024;

  /// What is done with a part.
  interface Visitor {
    void window(int from, int to);
  }

  private Windows() {}

  /// Goes over the parts around some marks. None begins or ends within an escape, and none ends
  /// within a run.
  static void each(
      Marks marks, int first, int last, byte[] row, int from, int to, Visitor visitor) {
    int begin = from;
    int done = from;
    int mark = first;
    while (mark < last) {
      int least = marks.windowFrom(mark);
      int most = marks.windowTo(mark);
      for (mark++; mark < last && marks.windowFrom(mark) <= Math.min(most, least + PIECE); mark++) {
        least = Math.min(least, marks.windowFrom(mark));
        most = Math.max(most, marks.windowTo(mark));
      }
      begin = begin(row, begin, Math.max(from, done - OVERLAP), Math.max(from, least));
      int wanted = Math.min(to, most);
      int end =
          escapeEnd(row, end(row, Math.max(wanted, done), Math.min(to, wanted + LONGEST_RUN)), to);
      if (end > done) {
        visitor.window(begin, end);
        done = end;
      }
    }
  }

  /// Goes over all of a text, which is looked at piece by piece if it is long, so that what is made
  /// of a piece never needs much room.
  static void whole(byte[] row, int from, int to, Visitor visitor) {
    int begin = from;
    while (to - begin > PIECE) {
      visitor.window(begin, escapeEnd(row, begin + PIECE, to));
      int next = begin + PIECE - SHARED;
      begin = begin(row, begin, next - SHARED, next);
    }
    visitor.window(begin, to);
  }

  /// The last place from the least to the wanted one at which no escape can be open, whatever layer
  /// of text it belongs to. Where escapes leave none, the first from the least on at which none of
  /// the string's own is open.
  ///
  /// @param clear a place before, at which none of the string's own is open
  private static int begin(byte[] row, int clear, int least, int wanted) {
    int at = Math.max(least, wanted);
    int plain = 0;
    while (at > least && plain < LONGEST_ESCAPE) {
      at--;
      plain = row[at] == '\\' ? 0 : plain + 1;
    }
    return plain == LONGEST_ESCAPE ? at + LONGEST_ESCAPE : overEscapes(row, clear, least);
  }

  private static int overEscapes(byte[] row, int from, int least) {
    int at = from;
    while (at < least) {
      boolean escape = row[at] == '\\';
      at += !escape ? 1 : row[at + 1] == 'u' ? LONGEST_ESCAPE : 2;
    }
    return at;
  }

  private static int end(byte[] row, int wanted, int most) {
    int at = wanted;
    while (at < most
        && (Ascii.isBase64(row[at]) || row[at] == '.' || row[at] == '=' || row[at] == '\\')) {
      at++;
    }
    return at;
  }

  /// Where the escape ends that a place may be in, whatever layer of text it belongs to; the place
  /// itself where it is in none.
  private static int escapeEnd(byte[] row, int place, int to) {
    int at = place;
    for (int back = 2; back < LONGEST_ESCAPE && back <= place; back++) {
      if (row[place - back] == '\\' && row[place - back + 1] == 'u') {
        at = place - back + LONGEST_ESCAPE;
      }
    }
    if (at == place && place > 0 && row[place - 1] == '\\') {
      while (at < to && row[at] == '\\') {
        at++;
      }
      at += at < to && row[at] == 'u' ? LONGEST_ESCAPE - 1 : 1;
    }
    return Math.min(at, to);
  }
}
