package dev.forkpoint.adapters.fs.trace.codex;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/// The blocks that messages and tools' answers consist of.
final class CodexBlocks {
  private CodexBlocks() {}

  static boolean isText(JsonNode block) {
    return block.path("text").isTextual();
  }

  static boolean isPicture(JsonNode block) {
    return block.path("type").asText("").equals("input_image");
  }

  /// Where a picture is, or what it is.
  static String url(JsonNode picture) {
    JsonNode url = picture.path("image_url");
    return url.path("url").asText(url.asText(""));
  }

  /// What a tool's answer says: its text, or those of its blocks, one a line; a block that says
  /// nothing is named.
  static String words(JsonNode output) {
    if (!output.isArray()) {
      return output.isObject() ? output.toString() : output.asText("");
    }
    StringJoiner words = new StringJoiner("\n");
    for (JsonNode block : output) {
      words.add(
          isText(block)
              ? block.path("text").asText("")
              : '[' + block.path("type").asText("") + ']');
    }
    return words.toString();
  }
}
