package dev.forkpoint.adapters.fs.trace;

import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Lineage;
import dev.forkpoint.domain.trace.TraceReading;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// What is noted of a session while its messages go by: how it is called, where it comes from, who
/// answered last, from when to when it went.
public final class SessionNotes {
  private final TimeSpan times = new TimeSpan();
  private final LastLine name = new LastLine();
  private final LastLine model = new LastLine();
  private Optional<String> prompt = Optional.empty();
  private Optional<String> promptLine = Optional.empty();
  private Optional<String> id = Optional.empty();
  private Optional<String> parent = Optional.empty();
  private OptionalInt kept = OptionalInt.empty();

  /// Notes what the agent or its user calls the session. The last name holds.
  public void name(String text) {
    name.take(text);
  }

  /// Notes what the user said. The first that was typed stands in for a name; what begins with a
  /// tag was put there by the agent.
  public void prompt(String text) {
    if (!isPrompted() && !text.stripLeading().startsWith("<")) {
      prompt = OneLine.beginning(text);
      promptLine = OneLine.of(text);
    }
  }

  /// Whether the user has said anything.
  public boolean isPrompted() {
    return prompt.isPresent();
  }

  /// Notes who answered.
  public void model(String text) {
    model.take(text);
  }

  /// Who answered last.
  public Optional<String> model() {
    return model.line();
  }

  /// Notes when something happened.
  public void time(Optional<Instant> time) {
    time.ifPresent(times::include);
  }

  /// Notes what the agent calls the session. The last id holds.
  public void id(String text) {
    id = OneLine.of(text).or(() -> id);
  }

  /// Notes which session it was forked from, or works for. The last one holds.
  public void parent(String text) {
    parent = OneLine.of(text).or(() -> parent);
  }

  /// Notes how many messages of its parent it kept.
  public void kept(int messages) {
    kept = OptionalInt.of(messages);
  }

  /// What the trace tells of its descent.
  public Lineage lineage() {
    return new Lineage(id, parent, kept);
  }

  /// What a reading ends with.
  public TraceReading reading(long rows, EffectiveTranscript transcript) {
    return new TraceReading(
        rows,
        transcript,
        name.line().or(() -> promptLine),
        prompt,
        model.line(),
        times.first(),
        times.last(),
        lineage());
  }
}
