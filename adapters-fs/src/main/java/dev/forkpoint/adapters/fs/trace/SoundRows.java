package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonBytes.Unusual;
import java.util.Optional;
import java.util.Set;

/// Reads rows with which nothing is wrong, which is nearly all of them, several times as fast as
/// one that looks out for trouble could: one object of valid JSON in valid UTF-8, neither deep nor
/// full of values, no string of which is to be cut. What it reads is what [JsonView] would read.
final class SoundRows {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// Less than what the careful reading bears, so that nothing is read here that it would leave
  /// out.
  private static final int DEEPEST = 50;

  private static final int MOST_VALUES = 50_000;

  private final Set<String> keys;
  private final JsonBytes json;
  private int values;

  /// @param keys the keys that are read of the object
  /// @param longestString the most characters of a string, as they are written in the row
  SoundRows(Set<String> keys, int longestString) {
    this.keys = keys;
    this.json = new JsonBytes(longestString);
  }

  /// Reads a row. Nothing where it needs a closer look.
  ///
  /// @param rows holds it
  Optional<ObjectNode> read(RowReader rows) {
    if (!Utf8.isValid(rows.bytes(), rows.at(), rows.lineFeed())) {
      return Optional.empty();
    }
    json.begin(rows.bytes(), rows.at(), rows.lineFeed());
    values = 0;
    try {
      ObjectNode object = wanted();
      return json.isAtEnd() ? Optional.of(object) : Optional.empty();
    } catch (Unusual _) {
      return Optional.empty();
    }
  }

  private ObjectNode wanted() throws Unusual {
    ObjectNode object = NODES.objectNode();
    json.take('{');
    if (json.takes('}')) {
      return object;
    }
    do {
      String key = json.key();
      if (keys.contains(key)) {
        object.set(key, value(1));
      } else {
        skip(1);
      }
    } while (json.takes(','));
    json.take('}');
    return object;
  }

  private JsonNode value(int depth) throws Unusual {
    refuseTooMuch(depth, ++values);
    return switch (json.next()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> NODES.textNode(json.string());
      case 't' -> {
        json.take("true");
        yield NODES.booleanNode(true);
      }
      case 'f' -> {
        json.take("false");
        yield NODES.booleanNode(false);
      }
      case 'n' -> {
        json.take("null");
        yield NODES.nullNode();
      }
      default -> JsonNumbers.asWritten(json.number());
    };
  }

  private ObjectNode object(int depth) throws Unusual {
    ObjectNode object = NODES.objectNode();
    json.take('{');
    if (json.takes('}')) {
      return object;
    }
    do {
      String key = json.key();
      object.set(key, value(depth + 1));
    } while (json.takes(','));
    json.take('}');
    return object;
  }

  private ArrayNode array(int depth) throws Unusual {
    ArrayNode array = NODES.arrayNode();
    json.take('[');
    if (json.takes(']')) {
      return array;
    }
    do {
      array.add(value(depth + 1));
    } while (json.takes(','));
    json.take(']');
    return array;
  }

  private void skip(int depth) throws Unusual {
    refuseTooMuch(depth, values);
    switch (json.next()) {
      case '{' -> skipObject(depth);
      case '[' -> skipArray(depth);
      case '"' -> json.skipString();
      case 't' -> json.take("true");
      case 'f' -> json.take("false");
      case 'n' -> json.take("null");
      default -> json.skipNumber();
    }
  }

  private void skipObject(int depth) throws Unusual {
    json.take('{');
    if (json.takes('}')) {
      return;
    }
    do {
      json.skipString();
      json.take(':');
      skip(depth + 1);
    } while (json.takes(','));
    json.take('}');
  }

  private void skipArray(int depth) throws Unusual {
    json.take('[');
    if (json.takes(']')) {
      return;
    }
    do {
      skip(depth + 1);
    } while (json.takes(','));
    json.take(']');
  }

  private static void refuseTooMuch(int depth, int values) throws Unusual {
    if (depth > DEEPEST || values > MOST_VALUES) {
      throw new Unusual();
    }
  }
}
