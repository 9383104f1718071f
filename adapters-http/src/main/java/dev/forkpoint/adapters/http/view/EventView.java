package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.forkpoint.domain.trace.Event;
import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An event of the neutral view of a trace. Its field `event` says of which kind it is.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EventView.MessageView.class, name = "message"),
  @JsonSubTypes.Type(value = EventView.ReasoningView.class, name = "reasoning"),
  @JsonSubTypes.Type(value = EventView.ToolCallView.class, name = "tool-call"),
  @JsonSubTypes.Type(value = EventView.ToolResultView.class, name = "tool-result"),
  @JsonSubTypes.Type(value = EventView.ImageView.class, name = "image"),
  @JsonSubTypes.Type(value = EventView.CompactionView.class, name = "compaction"),
  @JsonSubTypes.Type(value = EventView.UsageView.class, name = "usage"),
  @JsonSubTypes.Type(value = EventView.OpaqueView.class, name = "opaque"),
})
public sealed interface EventView {
  /// The row of the trace that it comes from, counted from 1.
  long row();

  /// The view of an event.
  static EventView of(Event event) {
    return switch (event) {
      case Event.Message message -> MessageView.of(message);
      case Event.Reasoning reasoning -> new ReasoningView(reasoning.row(), reasoning.text());
      case Event.ToolCall call ->
          new ToolCallView(call.row(), call.callId(), call.name(), call.input());
      case Event.ToolResult result ->
          new ToolResultView(result.row(), result.callId(), result.output(), result.error());
      case Event.Image image -> new ImageView(image.row(), image.mediaType());
      case Event.Compaction compaction ->
          new CompactionView(compaction.row(), compaction.summary());
      case Event.Usage usage -> UsageView.of(usage);
      case Event.Opaque opaque -> new OpaqueView(opaque.row(), opaque.type());
    };
  }

  /// Something said.
  ///
  /// @param message its number, counted from 1 over the whole trace; the parts of a message share
  ///   it
  /// @param role `user`, `assistant`, `system` or `tool`
  /// @param text what was said; long texts are cut and end in `…`
  /// @param model who said it; left out where the row does not tell
  /// @param at when; left out where the row does not tell
  /// @param effective whether the agent would see it on resume
  @Introspected
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MessageView(
      long row,
      int message,
      String role,
      String text,
      @Nullable String model,
      @Nullable Instant at,
      boolean effective)
      implements EventView {

    static MessageView of(Event.Message message) {
      return new MessageView(
          message.row(),
          message.number(),
          message.role().name().toLowerCase(Locale.ROOT),
          message.text(),
          message.model().orElse(null),
          message.at().orElse(null),
          message.effective());
    }
  }

  /// What an assistant thought before it spoke or acted.
  @Introspected
  record ReasoningView(long row, String text) implements EventView {}

  /// An assistant's request to a tool.
  ///
  /// @param text the arguments, as JSON text
  @Introspected
  record ToolCallView(long row, String callId, String name, String text) implements EventView {}

  /// A tool's answer.
  ///
  /// @param text what it answered
  @Introspected
  record ToolResultView(long row, String callId, String text, boolean error) implements EventView {}

  /// A picture, or another file, that is part of a message or of a tool's answer.
  ///
  /// @param mediaType what it is; empty where the agent does not say
  @Introspected
  record ImageView(long row, String mediaType) implements EventView {}

  /// A summary that took the place of the messages before it.
  @Introspected
  record CompactionView(long row, String text) implements EventView {}

  /// Tokens that one answer cost.
  ///
  /// @param costUsd what the agent says that it cost, in US dollars; left out where it does not
  @Introspected
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UsageView(
      long row,
      long inputTokens,
      long outputTokens,
      long cacheReadTokens,
      long cacheWriteTokens,
      @Nullable BigDecimal costUsd)
      implements EventView {

    static UsageView of(Event.Usage usage) {
      return new UsageView(
          usage.row(),
          usage.inputTokens(),
          usage.outputTokens(),
          usage.cacheReadTokens(),
          usage.cacheWriteTokens(),
          usage.cost().orElse(null));
    }
  }

  /// A row that the neutral view has no word for.
  ///
  /// @param name what the agent calls it, or `unreadable`
  @Introspected
  record OpaqueView(long row, String name) implements EventView {}
}
