package dev.forkpoint.adapters.hub;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// For how long the Hub wants to be left alone. It counts requests in windows, and tells in a
/// header when the next one begins. Commits it counts apart, and tells that in words alone; the
/// header then speaks of something else.
final class HubLimits {
  /// The length of the window in which requests are counted.
  static final Duration WINDOW = Duration.ofMinutes(5);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Pattern WINDOW_STATE =
      Pattern.compile("\\br=(?<left>\\d+);t=(?<reset>\\d+)");
  private static final Pattern WORDS =
      Pattern.compile(
          "\\bin (?:about )?(?<count>an?|\\d+) (?<unit>second|minute|hour)s?",
          Pattern.CASE_INSENSITIVE);

  private HubLimits() {}

  /// How long to wait after an answer that there were too many requests; nothing where it does not
  /// tell.
  static Optional<Duration> delay(HubAnswer answer) {
    String words = answer.words();
    if (isQuota(words)) {
      return inWords(words).or(() -> Optional.of(HOUR));
    }
    return untilNextWindow(answer).or(() -> retryAfter(answer)).or(() -> inWords(words));
  }

  /// What the Hub says, or a proxy before it.
  static Optional<Duration> retryAfter(HubAnswer answer) {
    return answer
        .header("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  private static boolean isQuota(String words) {
    return words.contains("rate limit for repository") || words.contains("per hour");
  }

  private static Optional<Duration> untilNextWindow(HubAnswer answer) {
    return answer
        .header("RateLimit")
        .map(WINDOW_STATE::matcher)
        .filter(Matcher::find)
        .filter(state -> Long.parseLong(state.group("left")) == 0)
        .map(state -> Duration.ofSeconds(Long.parseLong(state.group("reset")) + 1));
  }

  private static Optional<Duration> inWords(String words) {
    return WORDS.matcher(words).results().map(HubLimits::duration).findFirst();
  }

  private static Duration duration(MatchResult words) {
    String count = words.group("count");
    long number = Character.isDigit(count.charAt(0)) ? Long.parseLong(count) : 1;
    return switch (words.group("unit").toLowerCase(Locale.ROOT)) {
      case "second" -> Duration.ofSeconds(number);
      case "minute" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}
