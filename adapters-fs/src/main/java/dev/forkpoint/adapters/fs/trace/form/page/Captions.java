package dev.forkpoint.adapters.fs.trace.form.page;

import dev.forkpoint.adapters.fs.trace.form.Times;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.trace.Tokens;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/// The words that a page puts beside those of a conversation.
final class Captions {
  private static final DateTimeFormatter SECONDS = Times.utc("uuuu-MM-dd HH:mm:ss 'UTC'");
  private static final int BASE64_CHARACTERS = 4;
  private static final int BASE64_BYTES = 3;

  private Captions() {}

  /// What the page is called.
  static String title(SessionHead head) {
    return head.title().isBlank() ? "Untitled session" : head.title();
  }

  /// What there is to know of a session, name and value in turn.
  static List<String[]> facts(SessionHead head) {
    return List.of(
        new String[] {"Session", head.id()},
        new String[] {"Agent", head.agent()},
        new String[] {"Model", head.model().orElse("unknown")},
        new String[] {"Started", head.startedAt().map(SECONDS::format).orElse("unknown")});
  }

  /// Who speaks. A message of the user that holds only answers of tools is theirs.
  static String speaker(Message message) {
    boolean answers =
        !message.parts().isEmpty()
            && message.parts().stream().allMatch(Part.ToolResult.class::isInstance);
    return switch (message.role()) {
      case SYSTEM -> "System";
      case ASSISTANT -> "Assistant";
      case TOOL -> "Tool";
      case USER -> answers ? "Tool" : "User";
    };
  }

  /// What stands beside the speaker: the model, the time, and whether it is off the main line.
  static String circumstances(Message message) {
    StringJoiner words = new StringJoiner(" · ");
    message.model().ifPresent(words::add);
    message.at().map(Captions::time).ifPresent(words::add);
    if (!message.effective()) {
      words.add("beside the main line");
    }
    return words.toString();
  }

  static String time(Instant at) {
    return SECONDS.format(at);
  }

  /// What a message cost; nothing where the agent does not say.
  static Optional<String> cost(Message message) {
    return message.usages().isEmpty() ? Optional.empty() : Optional.of(cost(message.usage()));
  }

  private static String cost(Tokens usage) {
    String tokens =
        String.format(
            Locale.ROOT,
            "%,d tokens in, %,d out, %,d read from a cache, %,d written to it",
            usage.input(),
            usage.output(),
            usage.cacheRead(),
            usage.cacheWrite());
    return usage.cost().map(cost -> tokens + ", $" + cost.toPlainString()).orElse(tokens);
  }

  /// Mentions a picture that is not shown.
  static String mention(Part.Image image) {
    String type = image.mediaType().isEmpty() ? "a picture" : image.mediaType();
    return image.isEmbedded()
        ? String.format(
            Locale.ROOT,
            "%s, %,d bytes, not shown",
            type,
            (long) image.data().length() * BASE64_BYTES / BASE64_CHARACTERS)
        : type + " at " + image.data();
  }
}
