package dev.forkpoint.adapters.fs.trace.zot;

import com.fasterxml.jackson.databind.JsonNode;

/// A block of a message. Most blocks do not say what they are: their keys tell. A key counts though
/// its value is empty, and where there is a `text`, a name or a summary beside it says nothing.
record ZotBlock(JsonNode json) {
  /// What a block is.
  enum Kind {
    TEXT,
    REASONING,
    CALL,
    RESULT,
    IMAGE,
    UNKNOWN
  }

  Kind kind() {
    return switch (text("type")) {
      case "text" -> Kind.TEXT;
      case "reasoning" -> Kind.REASONING;
      case "tool_call" -> Kind.CALL;
      case "tool_result" -> Kind.RESULT;
      case "image" -> Kind.IMAGE;
      default -> kindByKeys();
    };
  }

  private Kind kindByKeys() {
    boolean isText = json.path("text").isTextual();
    if (has("reasoning_id") || has("encrypted_content") || (json.has("summary") && !isText)) {
      return Kind.REASONING;
    } else if (has("name") && has("id") && (json.has("arguments") || !isText)) {
      return Kind.CALL;
    } else if (has("call_id")) {
      return Kind.RESULT;
    } else if (has("mime_type") || (json.has("data") && !isText)) {
      return Kind.IMAGE;
    }
    return isText ? Kind.TEXT : Kind.UNKNOWN;
  }

  private boolean has(String key) {
    return !text(key).isEmpty();
  }

  /// The text of a key; empty where there is none.
  String text(String key) {
    return json.path(key).asText("");
  }
}
