package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// What sessions call themselves at the beginning of their files.
public final class SessionIds {
  private static final JsonFactory JSON = new JsonFactory();

  private SessionIds() {}

  /// The first text at a place, in any row or in a document.
  ///
  /// @param head the first bytes of a file
  /// @param pointer the place in its row or document (RFC 6901)
  public static Optional<String> at(String pointer, byte[] head) {
    try (JsonParser parser = JSON.createParser(head)) {
      return at(pointer, parser);
    } catch (IOException e) {
      throw new UncheckedIOException("an array does not fail", e);
    }
  }

  /// A beginning that breaks off, or is damaged, counts as far as it goes.
  private static Optional<String> at(String pointer, JsonParser parser) throws IOException {
    try {
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        if (next == JsonToken.VALUE_STRING && pointer.equals(pointer(parser))) {
          return Optional.of(parser.getText()).filter(id -> !id.isBlank());
        }
      }
      return Optional.empty();
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static String pointer(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }
}
