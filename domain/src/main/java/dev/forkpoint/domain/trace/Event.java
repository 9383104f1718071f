package dev.forkpoint.domain.trace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One entry of the neutral view of a trace. A row of the trace gives one event or several, in the
/// order in which the agent wrote them. A message begins with a [Message], though it may say
/// nothing; what is thought, asked of tools, answered by them or shown belongs to the message that
/// was told last.
public sealed interface Event {
  /// The row of the main file that it comes from, counted from 1. Where the file is one document,
  /// the elements of its list of messages are its rows.
  long row();

  /// Something said.
  ///
  /// @param number the message that it is part of, counted from 1 over the whole trace; the parts
  ///   of a message share it
  /// @param text what was said, as plain text; empty where the message only thinks, asks a tool or
  ///   answers for one. Long texts are cut and end in `…`, see [Texts]
  /// @param model who said it, where an assistant did and the row tells
  /// @param effective whether the agent would see it on resume
  record Message(
      long row,
      int number,
      Role role,
      String text,
      Optional<String> model,
      Optional<Instant> at,
      boolean effective)
      implements Event {}

  /// What an assistant thought before it spoke or acted. Empty where the agent encrypts it.
  record Reasoning(long row, String text) implements Event {}

  /// An assistant's request to a tool.
  ///
  /// @param input the arguments as JSON text, cut like a message's text
  record ToolCall(long row, String callId, String name, String input) implements Event {}

  /// A tool's answer.
  record ToolResult(long row, String callId, String output, boolean error) implements Event {}

  /// A picture, or another file, that is part of a message or of a tool's answer.
  ///
  /// @param mediaType what it is, such as `image/png`; empty where the agent does not say
  /// @param data its bytes in base64, or a URL; empty where the agent keeps them elsewhere
  record Image(long row, String mediaType, String data) implements Event {}

  /// A summary that took the place of the messages before it.
  record Compaction(long row, String summary) implements Event {}

  /// Tokens that one answer cost, counted once an answer, as its format counts them.
  ///
  /// @param cost what the agent says that the answer cost, in US dollars
  record Usage(
      long row,
      long inputTokens,
      long outputTokens,
      long cacheReadTokens,
      long cacheWriteTokens,
      Optional<BigDecimal> cost)
      implements Event {}

  /// A row that the neutral view has no word for; its bytes stay in the trace.
  ///
  /// @param type what the agent calls it, or `unreadable`
  record Opaque(long row, String type) implements Event {}
}
