package dev.forkpoint.domain.scrub;

/// What is known of a view from the looks at it so far, so that no look goes where another has
/// been: texts can be built in which every few bytes begin something that goes on for thousands.
/// The looks at a view go from its begin to its end.
final class Memory {
  /// A run of bytes that are alike, and how often something was judged that begins in it.
  static final class Run {
    /// Who has more names than this in one run of bytes means none of them.
    private static final int MOST_LOOKS = 8;

    private final boolean[] bytes;
    private int from;
    private int to;
    private int looks;

    /// @param bytes which bytes, by their number, belong to it
    Run(boolean[] bytes) {
      this.bytes = bytes;
    }

    /// Where the run ends that a place is in; the place itself where it is in none.
    int end(View view, int at) {
      if (at < from || at >= to) {
        int known = at < from ? from : view.to;
        int end = at;
        while (end < known && bytes[view.text[end] & 0xff]) {
          end++;
        }
        int before = to;
        to = end == from && end < before && at < from ? before : end;
        from = at;
        looks = to == before ? looks : 0;
      }
      return to;
    }

    /// Whether so many looks began in the run that was asked for last that one more is in vain.
    boolean isWorn() {
      return ++looks > MOST_LOOKS;
    }

    private void forget() {
      from = 0;
      to = 0;
      looks = 0;
    }
  }

  /// A value without quotes.
  final Run value = new Run(Operator.OF_VALUE);

  /// A name.
  final Run name = new Run(Ascii.OF_NAME);

  /// The three parts of a JSON Web Token.
  final Run head = new Run(Ascii.OF_BASE64);

  final Run body = new Run(Ascii.OF_BASE64);
  final Run signature = new Run(Ascii.OF_BASE64);

  /// Where the last placeholder ends.
  int placeholderTo;

  /// Where the last token begins and ends that was too long to be looked at twice.
  private int tokenFrom;

  private int tokenTo;

  /// Up to where the lines of a manifest were read, whether the data went on there, and at which
  /// margin.
  int manifestTo;

  boolean manifestData;
  int manifestMargin;

  /// Up to where the name of a program was looked for, and where it was seen last.
  int programTo;

  int programAt;

  /// Takes a token that is too long to be looked at twice.
  void token(int from, int to) {
    tokenFrom = from;
    tokenTo = to;
  }

  /// Whether a place is within a token that was looked at.
  boolean isInToken(int place) {
    return tokenFrom < place && place < tokenTo;
  }

  void forget() {
    value.forget();
    name.forget();
    head.forget();
    body.forget();
    signature.forget();
    placeholderTo = 0;
    tokenFrom = 0;
    tokenTo = 0;
    manifestTo = 0;
    manifestData = false;
    manifestMargin = 0;
    programTo = 0;
    programAt = Integer.MIN_VALUE / 2;
  }
}
