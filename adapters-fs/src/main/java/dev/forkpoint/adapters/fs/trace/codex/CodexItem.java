package dev.forkpoint.adapters.fs.trace.codex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.domain.trace.Role;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// What the model was given, or gave: an item of OpenAI's Responses API. A key that is missing, or
/// holds something unexpected, reads as if it were empty.
record CodexItem(JsonNode json) {
  /// How texts begin that Codex itself puts among the user's messages.
  private static final List<String> INJECTED = List.of("<", "# AGENTS.md instructions");

  String type() {
    return text("type");
  }

  /// Whose message the item is, or is a part of. Empty where it belongs to none.
  Optional<Role> speaker() {
    return switch (type()) {
      case "message" -> Optional.of(messageSpeaker());
      case "agent_message" -> Optional.of(Role.USER);
      case "reasoning" -> Optional.of(Role.ASSISTANT);
      default -> isCall() ? Optional.of(Role.ASSISTANT) : toolSpeaker();
    };
  }

  private Role messageSpeaker() {
    return switch (text("role")) {
      case "assistant" -> Role.ASSISTANT;
      case "user" -> Role.USER;
      case "tool" -> Role.TOOL;
      default -> Role.SYSTEM;
    };
  }

  private Optional<Role> toolSpeaker() {
    return isOutput() ? Optional.of(Role.TOOL) : Optional.empty();
  }

  /// Whether the item is part of an answer of the assistant.
  boolean isAnswer() {
    return speaker().filter(Role.ASSISTANT::equals).isPresent();
  }

  boolean isReasoning() {
    return type().equals("reasoning");
  }

  boolean isCall() {
    return type().endsWith("_call");
  }

  boolean isOutput() {
    return type().endsWith("_output");
  }

  /// Whether the call ran where the model runs, so that no other item answers it.
  boolean isAnsweredCall() {
    return text("call_id").isEmpty() && text("status").equals("completed");
  }

  /// What a call and its answer share.
  String callId() {
    String callId = text("call_id");
    return callId.isEmpty() ? text("id") : callId;
  }

  /// The tool that is called: its name, else what the type says of it.
  String toolName() {
    String name = text("name");
    return name.isEmpty() ? type().substring(0, type().length() - "_call".length()) : name;
  }

  /// The arguments of a call as JSON. Those of a function are a string that holds JSON; a text that
  /// is given to a tool as it is becomes a JSON string.
  String input() {
    if (json.path("arguments").isTextual()) {
      return text("arguments");
    }
    return List.of("arguments", "input", "action", "revised_prompt").stream()
        .filter(json::has)
        .findFirst()
        .map(key -> json.path(key).toString())
        .orElse("");
  }

  /// What a tool answered: a text, blocks, or an object that holds either as its content.
  JsonNode output() {
    JsonNode output = json.path("output");
    return output.has("content") ? output.path("content") : output;
  }

  boolean isFailure() {
    return json.path("output").has("success") && !json.path("output").path("success").asBoolean();
  }

  /// A text, or an array of blocks.
  JsonNode content() {
    return json.path("content");
  }

  /// What was thought: its summary, else all of it. Empty where Codex only has it encrypted.
  String thought() {
    String summary = lines(json.path("summary"));
    return summary.isEmpty() ? lines(content()) : summary;
  }

  /// Whether a person typed the message.
  boolean isPrompt() {
    return type().equals("message") && text("role").equals("user") && prompt().isPresent();
  }

  /// What a person typed: the first text that Codex did not put there itself.
  Optional<String> prompt() {
    for (JsonNode block : content()) {
      String words = block.path("text").asText("").stripLeading();
      if (!words.isEmpty()) {
        return Optional.of(words).filter(typed -> INJECTED.stream().noneMatch(typed::startsWith));
      }
    }
    return Optional.empty();
  }

  /// Whether only Codex writes such an item as a row.
  boolean isCodex() {
    return switch (type()) {
      case "message" -> json.has("role") && isTagged(content().path(0).path("type").asText(""));
      case "reasoning" -> json.path("summary").isArray();
      case "function_call", "custom_tool_call", "local_shell_call" -> json.has("call_id");
      case "function_call_output", "custom_tool_call_output" -> json.has("call_id");
      default -> false;
    };
  }

  private static boolean isTagged(String blockType) {
    return blockType.startsWith("input_") || blockType.startsWith("output_");
  }

  private static String lines(JsonNode blocks) {
    StringJoiner lines = new StringJoiner("\n");
    for (JsonNode block : blocks) {
      lines.add(block.path("text").asText(""));
    }
    return lines.toString();
  }

  private String text(String key) {
    return json.path(key).asText("");
  }
}
