package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.util.Set;

/// Reads the objects of one row into trees that stay small, whatever the row holds: of an object
/// only the keys that somebody wants, nothing below [#DEEPEST] levels, and no more values once all
/// of them together have become too much.
final class JsonView {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 100;

  /// The characters of a row that are read at least.
  private static final long LEAST_ROOM = 8L * 1024 * 1024;

  /// What a value weighs beside its text.
  private static final int VALUE_CHARACTERS = 64;

  private final Set<String> keys;
  private long left;
  private boolean partial;

  /// @param keys the keys that are read of an object of the row
  /// @param texts how much of long strings there may be
  JsonView(Set<String> keys, Texts texts) {
    this.keys = keys;
    this.left = Math.max(LEAST_ROOM, 2L * texts.longest());
  }

  /// Whether something was left out for its size.
  boolean isPartial() {
    return partial;
  }

  /// Whether there is room for the value that the parser stands at.
  boolean fits(JsonParser parser, int depth) throws IOException {
    boolean scalar = parser.currentToken().isScalarValue();
    left -= VALUE_CHARACTERS + (scalar ? parser.getTextLength() : 0);
    boolean fits = left >= 0 && depth <= DEEPEST;
    partial |= !fits;
    return fits;
  }

  /// Reads an object of the row. If that fails midway, `object` holds what came before.
  ///
  /// @param parser stands at the object's beginning, and then at its end
  void read(JsonParser parser, ObjectNode object) throws IOException {
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      if (keys.contains(key)) {
        readMember(parser, key, object);
      } else {
        parser.skipChildren();
      }
    }
  }

  /// Reads a value that an object has under a key, where there is room for it.
  ///
  /// @param parser stands at the value's beginning, and then at its end
  void readMember(JsonParser parser, String key, ObjectNode object) throws IOException {
    if (fits(parser, 1)) {
      set(object, key, parser, 1);
    } else {
      parser.skipChildren();
    }
  }

  private void set(ObjectNode object, String key, JsonParser parser, int depth) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> fill(object.putObject(key), parser, depth + 1);
      case START_ARRAY -> fill(object.putArray(key), parser, depth + 1);
      default -> object.set(key, scalar(parser));
    }
  }

  private void add(ArrayNode array, JsonParser parser, int depth) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> fill(array.addObject(), parser, depth + 1);
      case START_ARRAY -> fill(array.addArray(), parser, depth + 1);
      default -> array.add(scalar(parser));
    }
  }

  private void fill(ObjectNode object, JsonParser parser, int depth) throws IOException {
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      left -= key.length();
      if (fits(parser, depth)) {
        set(object, WellFormed.of(key), parser, depth);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void fill(ArrayNode array, JsonParser parser, int depth) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (fits(parser, depth)) {
        add(array, parser, depth);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static JsonNode scalar(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> NODES.textNode(WellFormed.of(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNumbers.asWritten(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      default -> NODES.nullNode();
    };
  }
}
