package dev.forkpoint.adapters.fs.trace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.DocumentHead;
import dev.forkpoint.adapters.fs.trace.DocumentShape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the beginning of a file tells of the list of chat messages that it may be, and of the API
/// that they were sent to.
record ChatHead(DocumentHead document) {
  private static final Set<String> ROLES =
      Set.of("system", "developer", "user", "assistant", "tool", "function");

  /// What a message has at least one of.
  private static final List<String> CONTENTS =
      List.of("content", "tool_calls", "function_call", "refusal");

  private static final Set<String> ANTHROPIC_BLOCKS =
      Set.of("tool_use", "tool_result", "thinking", "redacted_thinking", "document", "image");

  /// The keys of an object that is a session of some agent.
  private static final Set<String> OTHERS =
      Set.of("session_id", "sessionId", "info", "type", "harness", "uuid");

  /// What a list of chat messages is read by.
  static final DocumentShape SHAPE = new DocumentShape("messages", members(), keys());

  private static Set<String> members() {
    Set<String> members = new HashSet<>(OTHERS);
    members.addAll(Set.of("model", "system"));
    return Set.copyOf(members);
  }

  private static Set<String> keys() {
    Set<String> keys = new HashSet<>(ChatKeys.SNAKE.all());
    keys.addAll(Set.of("usage", "info", "uuid", "parts"));
    return Set.copyOf(keys);
  }

  static ChatHead of(byte[] head) {
    return new ChatHead(DocumentHead.of(head, SHAPE));
  }

  /// Whether it is a list of chat messages, and nothing else.
  boolean isChat() {
    List<ObjectNode> messages = document.messages();
    return document.isDocument()
        && !messages.isEmpty()
        && OTHERS.stream().noneMatch(document.members()::has)
        && hasRole(messages.getFirst())
        && messages.subList(0, messages.size() - 1).stream().allMatch(ChatHead::isMessage);
  }

  private static boolean isMessage(ObjectNode message) {
    return hasRole(message) && CONTENTS.stream().anyMatch(message::has);
  }

  private static boolean hasRole(ObjectNode message) {
    return ROLES.contains(message.path("role").asText(""))
        && !message.has("info")
        && !message.has("uuid")
        && !message.has("parts");
  }

  /// Whether something in it is said only to Anthropic's API.
  boolean isAnthropic() {
    return document.members().has("system")
        || document.messages().stream().anyMatch(ChatHead::hasAnthropicBlock);
  }

  private static boolean hasAnthropicBlock(ObjectNode message) {
    for (JsonNode block : message.path("content")) {
      if (ANTHROPIC_BLOCKS.contains(block.path("type").asText("")) || block.has("cache_control")) {
        return true;
      }
    }
    return false;
  }
}
