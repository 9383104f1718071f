package dev.forkpoint.domain.scrub;

/// The parts of a string that are worth a second look: those around its anchors.
final class Windows {
  private static final int LONGEST_RUN = 16 * 1024;
  private static final int LONGEST_ESCAPE = 6;

  /// How far a part reaches back into the one before, at most.
  private static final int OVERLAP = 256;

  /// What is done with a part.
  interface Visitor {
    void window(int from, int to);
  }

  private Windows() {}

  /// Goes over the parts around some marks. None begins within an escape, and none ends within a
  /// run.
  static void each(
      Marks marks, int first, int last, byte[] row, int from, int to, Visitor visitor) {
    int done = from;
    int mark = first;
    while (mark < last) {
      int least = marks.windowFrom(mark);
      int most = marks.windowTo(mark);
      for (mark++; mark < last && marks.windowFrom(mark) <= most; mark++) {
        least = Math.min(least, marks.windowFrom(mark));
        most = Math.max(most, marks.windowTo(mark));
      }
      int begin = begin(row, Math.max(from, done - OVERLAP), Math.max(from, least));
      int end = end(row, to, Math.min(to, most));
      if (end > done) {
        visitor.window(begin, end);
        done = end;
      }
    }
  }

  /// The last place before this at which no escape can be open.
  private static int begin(byte[] row, int from, int wanted) {
    int at = Math.max(from, wanted);
    int clear = 0;
    while (at > from && clear < LONGEST_ESCAPE) {
      at--;
      clear = row[at] == '\\' ? 0 : clear + 1;
    }
    return at == from ? from : at + LONGEST_ESCAPE;
  }

  private static int end(byte[] row, int to, int wanted) {
    int at = wanted;
    int most = Math.min(to, wanted + LONGEST_RUN);
    while (at < most
        && (Ascii.isBase64(row[at]) || row[at] == '.' || row[at] == '=' || row[at] == '\\')) {
      at++;
    }
    return at;
  }
}
