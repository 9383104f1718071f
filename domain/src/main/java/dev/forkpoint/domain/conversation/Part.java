package dev.forkpoint.domain.conversation;

/// What a message consists of.
public sealed interface Part {

  /// How long what it says is, in characters.
  default long length() {
    return switch (this) {
      case Text text -> text.text().length();
      case Reasoning thought -> thought.text().length();
      case ToolCall call -> (long) call.name().length() + call.input().length();
      case ToolResult result -> result.output().length();
      case Image image -> image.data().length();
    };
  }

  /// Something said; never empty.
  record Text(String text) implements Part {}

  /// What an assistant thought. Empty where the agent encrypts it.
  record Reasoning(String text) implements Part {}

  /// An assistant's request to a tool.
  ///
  /// @param input the arguments as JSON text
  record ToolCall(String id, String name, String input) implements Part {}

  /// A tool's answer.
  ///
  /// @param callId the request that it answers
  record ToolResult(String callId, String output, boolean error) implements Part {}

  /// A picture, or another file.
  ///
  /// @param mediaType what it is, such as `image/png`; empty where the agent does not say
  /// @param data its bytes in base64, or a URL; empty where the agent keeps them elsewhere
  record Image(String mediaType, String data) implements Part {
    private static final int LONGEST_SCHEME = 100;

    /// Whether the bytes are here, rather than elsewhere.
    public boolean isEmbedded() {
      String beginning = data.substring(0, Math.min(data.length(), LONGEST_SCHEME));
      return !data.isEmpty() && beginning.indexOf(':') < 0;
    }
  }
}
