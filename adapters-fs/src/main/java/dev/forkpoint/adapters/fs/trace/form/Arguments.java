package dev.forkpoint.adapters.fs.trace.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.forkpoint.adapters.fs.trace.WellFormed;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;

/// The arguments of a request to a tool, which are JSON text.
public final class Arguments {
  private static final String NOT_JSON = "_raw";

  /// Keys are not remembered, since there is no end to the keys of hostile arguments.
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNameLength(Texts.WHOLE.longest())
                  .maxNumberLength(Texts.WHOLE.longest())
                  .build())
          .build();

  private Arguments() {}

  /// Writes the value that they say. Text that is no JSON becomes the one field `_raw` of an
  /// object.
  public static void write(String arguments, JsonGenerator out) throws IOException {
    if (isJson(arguments)) {
      copy(arguments, out);
    } else {
      out.writeStartObject();
      out.writeStringField(NOT_JSON, WellFormed.of(arguments));
      out.writeEndObject();
    }
  }

  private static boolean isJson(String text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      boolean value = parser.nextToken() != null;
      parser.skipChildren();
      return value && parser.nextToken() == null;
    } catch (JsonProcessingException _) {
      return false;
    }
  }

  private static void copy(String json, JsonGenerator out) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        copy(next, parser, out);
      }
    }
  }

  /// A number keeps all of its digits.
  private static void copy(JsonToken token, JsonParser parser, JsonGenerator out)
      throws IOException {
    switch (token) {
      case FIELD_NAME -> out.writeFieldName(WellFormed.of(parser.currentName()));
      case VALUE_STRING -> out.writeString(WellFormed.of(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(parser.getText());
      case START_OBJECT -> out.writeStartObject();
      case END_OBJECT -> out.writeEndObject();
      case START_ARRAY -> out.writeStartArray();
      case END_ARRAY -> out.writeEndArray();
      case VALUE_TRUE -> out.writeBoolean(true);
      case VALUE_FALSE -> out.writeBoolean(false);
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> out.writeNull();
    }
  }
}
