package dev.forkpoint.bootstrap.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// By what the Hub's viewer takes the first file of a dataset for a trace of Claude Code, Codex or
/// Pi: rows with a text `type`, and with objects `message` or `payload` that do not all have the
/// same keys.
final class ViewerRules {
  private static final JsonFactory JSON = new JsonFactory();

  private final Set<Set<String>> messages = new HashSet<>();
  private final Set<Set<String>> payloads = new HashSet<>();
  private boolean hasType;
  private boolean hasAssistant;

  /// Reads a file.
  ///
  /// @throws IOException where a line is no JSON
  static ViewerRules of(byte[] file) throws IOException {
    ViewerRules rules = new ViewerRules();
    for (String line : new String(file, StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        rules.read(line);
      }
    }
    return rules;
  }

  private void read(String line) throws IOException {
    try (JsonParser row = JSON.createParser(line)) {
      row.nextToken();
      while (row.nextToken() == JsonToken.FIELD_NAME) {
        String key = row.currentName();
        JsonToken value = row.nextToken();
        if (value == JsonToken.START_OBJECT && key.equals("message")) {
          messages.add(keys(row));
        } else if (value == JsonToken.START_OBJECT && key.equals("payload")) {
          payloads.add(keys(row));
        } else {
          hasType |= key.equals("type") && value == JsonToken.VALUE_STRING;
          row.skipChildren();
        }
      }
    }
  }

  private Set<String> keys(JsonParser row) throws IOException {
    Set<String> keys = new HashSet<>();
    while (row.nextToken() == JsonToken.FIELD_NAME) {
      keys.add(row.currentName());
      boolean isRole = row.currentName().equals("role");
      row.nextToken();
      hasAssistant |= isRole && "assistant".equals(row.getText());
      row.skipChildren();
    }
    return keys;
  }

  /// Whether an assistant says anything in it.
  boolean hasAssistant() {
    return hasAssistant;
  }

  /// Whether the viewer takes it for a trace.
  boolean accepts() {
    return hasType && (messages.size() > 1 || payloads.size() > 1);
  }
}
