package dev.forkpoint.application.fake;

import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Conversations in which everything may happen: messages that go on after others, answers to
/// nothing, requests that nobody answers, branches, and texts that mean something in most formats.
public final class RandomEvents {
  private static final String[] TEXTS = {
    "hello",
    "two\nlines",
    "\"quoted\" \\ and \t\r\n\0\u0007 controls",
    "<script>alert('x')</script><!-- & ]]> </details>",
    "```\nfenced ```` more\n~~~",
    "# no heading\n- no list\n| no | table |",
    "emoji \uD83D\uDE00, umlaut ü, line separators \u2028\u2029",
    "<system>",
    "",
    " "
  };
  private static final String[] INPUTS = {
    "{\"path\":\"a b\"}",
    "{}",
    "[1,2]",
    "null",
    "1.50",
    "\"text\"",
    "no json",
    "",
    "{\"a\":\"ü\\n\"}"
  };

  private static final List<Role> ROLES = List.of(Role.values());

  private final RandomGenerator random;
  private final List<Event> events = new ArrayList<>();
  private int messages;

  private RandomEvents(long seed) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /// Some hundred events, always the same for a seed.
  public static List<Event> of(long seed) {
    RandomEvents made = new RandomEvents(seed);
    for (int i = 0; i < 100; i++) {
      made.addMessage();
    }
    return made.events;
  }

  private void addMessage() {
    boolean goesOn = messages > 0 && random.nextInt(5) == 0;
    int number = goesOn ? 1 + random.nextInt(messages) : ++messages;
    Role role = ROLES.get(number % ROLES.size());
    say(number, role);
    for (int parts = random.nextInt(4); parts > 0; parts--) {
      addPart(number, role);
    }
    if (random.nextInt(20) == 0) {
      events.add(new Event.Compaction(messages, text()));
    }
  }

  private void say(int number, Role role) {
    Optional<Instant> at =
        number % 3 == 0
            ? Optional.empty()
            : Optional.of(Instant.parse("2026-01-02T03:04:05.678Z").plusSeconds(number));
    Optional<String> model = number % 2 == 0 ? Optional.of("model-" + number) : Optional.empty();
    events.add(new Event.Message(messages, number, role, text(), model, at, number % 7 != 0));
  }

  private void addPart(int number, Role role) {
    switch (random.nextInt(5)) {
      case 0 -> say(number, role);
      case 1 -> events.add(new Event.ToolResult(messages, callId(), text(), random.nextBoolean()));
      case 2 -> events.add(image());
      case 3 -> events.add(usage());
      default -> addAct(role);
    }
  }

  /// Only assistants think, and ask tools.
  private void addAct(Role role) {
    if (role == Role.ASSISTANT) {
      events.add(
          random.nextInt(3) == 0
              ? new Event.Reasoning(messages, text())
              : new Event.ToolCall(messages, callId(), "tool " + text(), input()));
    }
  }

  private Event image() {
    return switch (random.nextInt(4)) {
      case 0 -> new Event.Image(messages, "image/png", "iVBORw0KGgo=");
      case 1 -> new Event.Image(messages, "", "https://example.org/a.png?b=\"c\"");
      case 2 -> new Event.Image(messages, "application/pdf", "JVBERg==");
      default -> new Event.Image(messages, "", "");
    };
  }

  private Event usage() {
    Optional<BigDecimal> cost =
        random.nextBoolean() ? Optional.of(new BigDecimal("0.0125")) : Optional.empty();
    return new Event.Usage(messages, 10, 20, 30, 40, cost);
  }

  private String callId() {
    return "call-" + random.nextInt(20);
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private String input() {
    return INPUTS[random.nextInt(INPUTS.length)];
  }
}
