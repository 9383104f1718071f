package dev.forkpoint.domain.scrub;

/// Tells what people and programs write from what was drawn at random, by the pairs of letters in
/// it: nine in ten of the pairs in words and identifiers are among the third of all pairs that are
/// common.
final class Words {
  /// For each letter from `a` on, the letters that often follow it.
  private static final String[] FOLLOWERS = {
    "bcdgilmnprstuy",
    "aeilorsu",
    "acehiklorstu",
    "adeilosu",
    "acdefgilmnpqrstvwxy",
    "aefilou",
    "ehinrs",
    "aeiot",
    "abcdefglmnoprstvxz",
    "",
    "eis",
    "adeilostuy",
    "aeimops",
    "acdefgiostuv",
    "bcdgiklmnoprstuvw",
    "aehiloprstuy",
    "u",
    "acdegilmnorstuy",
    "acehilopstu",
    "acehilorstuy",
    "abceilmnprst",
    "aei",
    "aei",
    "pt",
    "p",
    "e",
  };

  private static final boolean[] COMMON = common();

  private static final int LEAST_COMMON_PERCENT = 63;

  private Words() {}

  private static boolean[] common() {
    boolean[] common = new boolean[32 * 32];
    for (int first = 0; first < FOLLOWERS.length; first++) {
      for (char second : FOLLOWERS[first].toCharArray()) {
        common[first * 32 + second - 'a'] = true;
      }
    }
    return common;
  }

  /// Whether a text reads as words: of the pairs of letters in it that no change of case parts,
  /// most are common ones, and hardly a digit is among them.
  static boolean isMadeOf(String text) {
    return isMadeOf(text, LEAST_COMMON_PERCENT);
  }

  /// The same where so many in a hundred pairs must be common ones.
  static boolean isMadeOf(String text, int leastCommon) {
    int pairs = 0;
    int usual = 0;
    int letters = 0;
    int breaks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Ascii.isLetter(c)) {
        continue;
      }
      letters++;
      if (i + 1 < text.length() && Ascii.isLetter(text.charAt(i + 1))) {
        char next = text.charAt(i + 1);
        if (Ascii.isLower(c) && Ascii.isUpper(next)) {
          breaks++;
        } else {
          pairs++;
          usual += COMMON[(c & 0x1f) * 32 - 32 + (next & 0x1f) - 1] ? 1 : 0;
        }
      }
    }
    int digits = digits(text);
    return letters > 0
        && digits * 4 <= letters
        && usual * 100 >= pairs * leastCommon
        && breaks * 4 <= letters
        && pairs * 2 >= letters;
  }

  static int digits(String text) {
    return (int) text.chars().filter(Ascii::isDigit).count();
  }

  /// How many bits a character of the text says, as Shannon measures it.
  static double entropy(String text) {
    int[] counts = new int[256];
    text.chars().forEach(c -> counts[c & 0xff]++);
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / text.length();
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }
}
