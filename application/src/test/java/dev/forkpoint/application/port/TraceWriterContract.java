package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.forkpoint.application.fake.RandomEvents;
import dev.forkpoint.application.port.TraceWriter.Document;
import dev.forkpoint.domain.conversation.Feature;
import dev.forkpoint.domain.conversation.Fidelity;
import dev.forkpoint.domain.conversation.Fitting;
import dev.forkpoint.domain.conversation.MessageAssembler;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [TraceWriter] promises.
public abstract class TraceWriterContract {
  protected static final SessionHead HEAD =
      new SessionHead(
          "session-123",
          "A title with <marks> & \"quotes\"",
          "an-agent",
          Optional.of("model-0"),
          Optional.of(Instant.parse("2026-01-02T03:04:05.678Z")));

  protected abstract TraceWriter writer();

  /// Fails where a document is none of the form.
  protected abstract void assertWellFormed(byte[] document) throws IOException;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void every_conversation_can_be_written(long seed) throws IOException {
    assertWellFormed(write(HEAD, RandomEvents.of(seed)));
  }

  @Test
  void a_conversation_of_nothing_can_be_written() throws IOException {
    SessionHead empty = new SessionHead("s", "", "", Optional.empty(), Optional.empty());
    assertWellFormed(write(empty, List.of()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_same_conversation_gives_the_same_bytes(long seed) throws IOException {
    assertThat(write(HEAD, RandomEvents.of(seed))).isEqualTo(write(HEAD, RandomEvents.of(seed)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void what_is_kept_degraded_and_left_out_is_all_that_there_was(long seed) throws IOException {
    List<Event> events = RandomEvents.of(seed);
    Fidelity fidelity = write(HEAD, events, new ByteArrayOutputStream());
    assertThat(fidelity.of(Feature.MESSAGES).source()).isEqualTo(messages(events));
    assertThat(fidelity.of(Feature.TIMES).source()).isEqualTo(timedMessages(events));
    assertThat(fidelity.of(Feature.TOOL_CALLS).source())
        .isEqualTo(count(events, Event.ToolCall.class));
    assertThat(fidelity.of(Feature.TOOL_RESULTS).source())
        .isEqualTo(count(events, Event.ToolResult.class));
    assertThat(fidelity.of(Feature.REASONING).source())
        .isEqualTo(count(events, Event.Reasoning.class));
    assertThat(fidelity.of(Feature.IMAGES).source()).isEqualTo(count(events, Event.Image.class));
    assertThat(fidelity.of(Feature.USAGE).source()).isEqualTo(count(events, Event.Usage.class));
    assertThat(fidelity.of(Feature.COMPACTIONS).source())
        .isEqualTo(count(events, Event.Compaction.class));
  }

  @Test
  void what_the_user_says_is_there() throws IOException {
    assertThat(new String(write(HEAD, List.of(said("good morning"))), UTF_8))
        .contains("good morning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"session-123", "../../etc/passwd", "", ".hidden", "a b/c\\d\n\"", "日本語"})
  void a_file_name_is_one_plain_name(String id) {
    SessionHead head = new SessionHead(id, id, "a", Optional.empty(), HEAD.startedAt());
    assertThat(writer().fileName(head)).matches("[A-Za-z0-9_][A-Za-z0-9._-]{2,200}");
  }

  @Test
  void the_target_is_left_open() throws IOException {
    ClosableOutput target = new ClosableOutput();
    write(HEAD, List.of(said("hello")), target);
    assertThat(target.isClosed).isFalse();
  }

  @Test
  void a_target_that_fails_fails_the_document() {
    assertThatIOException()
        .isThrownBy(() -> write(HEAD, List.of(said("hello")), new FullOutput()))
        .withMessage("the disk is full");
  }

  /// Writes a document.
  protected final byte[] write(SessionHead head, List<Event> events) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    write(head, events, target);
    return target.toByteArray();
  }

  private Fidelity write(SessionHead head, List<Event> events, OutputStream target)
      throws IOException {
    Document document = writer().begin(head, target);
    Fitting fitting = new Fitting(writer().places(), document);
    MessageAssembler messages = new MessageAssembler(fitting);
    for (Event event : events) {
      messages.take(event);
    }
    messages.end();
    document.end();
    return fitting.fidelity();
  }

  private static Event said(String text) {
    return new Event.Message(1, 1, Role.USER, text, Optional.empty(), HEAD.startedAt(), true);
  }

  private static long count(List<Event> events, Class<? extends Event> kind) {
    return events.stream().filter(kind::isInstance).count();
  }

  private static long messages(List<Event> events) {
    return events.stream()
        .filter(Event.Message.class::isInstance)
        .map(event -> ((Event.Message) event).number())
        .distinct()
        .count();
  }

  private static long timedMessages(List<Event> events) {
    return messages(
        events.stream()
            .filter(event -> event instanceof Event.Message said && said.at().isPresent())
            .toList());
  }

  private static final class ClosableOutput extends ByteArrayOutputStream {
    private boolean isClosed;

    @Override
    public void close() {
      isClosed = true;
    }
  }

  private static final class FullOutput extends OutputStream {
    @Override
    public void write(int next) throws IOException {
      throw new IOException("the disk is full");
    }
  }
}
