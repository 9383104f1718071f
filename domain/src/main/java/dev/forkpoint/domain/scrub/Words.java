package dev.forkpoint.domain.scrub;

import java.util.Locale;
import java.util.Set;

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
  private static final int LONGEST_PASSPHRASE = 64;
  private static final int MOST_WORDS = 8;

  /// Words that sentences and the labels of fields have, and passwords hardly.
  private static final Set<String> OF_SENTENCES =
      Set.of(
          ("a an the this that these your my our his her their you we it its is are was be been has have had do does did "
                  + "must should can could may might will would not no yes or and if when while as so than then but by for from "
                  + "of on at in to into with without please enter type confirm repeat retype verify choose pick provide set new "
                  + "old current forgot forgotten reset change update show hide toggle view copy save remember wrong incorrect "
                  + "invalid valid missing required optional empty blank weak strong too short long least most only same match "
                  + "matches mismatch character characters char length field value values string number user users username name "
                  + "email mail account login log sign password passwords passwd pass passphrase passcode pin secret token key code "
                  + "hash hashed encrypted plain text input default example sample test error failed failure success policy "
                  + "protected used using here")
              .split(" "));

  private static final double LOG_2 = Math.log(2);

  /// What each count of a character weighs in the entropy.
  private static final double[] WEIGHTS = weights();

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

  /// Whether a text is several words that are neither a sentence nor the label of a field, so that
  /// somebody may have chosen them for a password.
  static boolean arePassphrase(String text) {
    if (text.length() > LONGEST_PASSPHRASE || text.indexOf("  ") >= 0) {
      return false;
    }
    String[] words = text.split(" ", -1);
    int capitals = 0;
    for (String word : words) {
      if (!isOfPassphrase(word)) {
        return false;
      }
      capitals += Ascii.isUpper(word.charAt(0)) ? 1 : 0;
    }
    boolean label = capitals > 0 && !(capitals == words.length && words.length >= 4);
    return words.length >= 2 && words.length <= MOST_WORDS && (!label || digits(text) > 0);
  }

  private static boolean isOfPassphrase(String word) {
    if (word.isEmpty() || OF_SENTENCES.contains(word.toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean sign = c == '-' || c == '_' || c == '!' || c == '#' || c == '@' || c == '&';
      if (!Ascii.isAlphanumeric(c) && !sign) {
        return false;
      }
    }
    return Ascii.isAlphanumeric(word.charAt(0));
  }

  static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Ascii.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  /// How many bits a character of the text says, as Shannon measures it.
  static double entropy(String text) {
    int[] counts = new int[256];
    for (int i = 0; i < text.length(); i++) {
      counts[text.charAt(i) & 0xff]++;
    }
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int count = counts[text.charAt(i) & 0xff];
      sum += count < WEIGHTS.length ? WEIGHTS[count] : weight(count);
      counts[text.charAt(i) & 0xff] = 0;
    }
    return Math.log(text.length()) / LOG_2 - sum / text.length();
  }

  private static double[] weights() {
    double[] weights = new double[512];
    for (int count = 1; count < weights.length; count++) {
      weights[count] = weight(count);
    }
    return weights;
  }

  private static double weight(int count) {
    return count * Math.log(count) / LOG_2;
  }
}
