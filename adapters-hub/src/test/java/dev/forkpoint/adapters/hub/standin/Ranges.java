package dev.forkpoint.adapters.hub.standin;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers with content, or with the range of it that was asked for.
final class Ranges {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  private Ranges() {}

  static StandInAnswer answer(StandInRequest request, byte[] content) {
    Matcher range = RANGE.matcher(request.header("Range").orElse(""));
    if (!range.matches() || content.length == 0) {
      return StandInAnswer.bytes(content).with("Accept-Ranges", "bytes");
    }
    int first = Integer.parseInt(range.group(1));
    int last =
        range.group(2).isEmpty()
            ? content.length - 1
            : Math.min(Integer.parseInt(range.group(2)), content.length - 1);
    StandInAnswer part = StandInAnswer.bytes(Arrays.copyOfRange(content, first, last + 1));
    return new StandInAnswer(206, part.headers(), part.body())
        .with("Content-Range", "bytes %d-%d/%d".formatted(first, last, content.length))
        .with("Accept-Ranges", "bytes");
  }
}
