package dev.forkpoint.adapters.fs.trace.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;

/// Documents of JSON objects, one a line. Each line ends in a line feed.
public final class JsonLines {
  public static final String MEDIA_TYPE = "application/x-ndjson";

  private static final JsonFactory UTF_8 = lines().build();
  private static final JsonFactory ASCII =
      lines().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonLines() {}

  /// A factory of generators that write documents in UTF-8.
  public static JsonFactoryBuilder lines() {
    return new JsonFactoryBuilder()
        .rootValueSeparator("")
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT);
  }

  /// Begins a document in UTF-8.
  public static JsonGenerator utf8(OutputStream target) throws IOException {
    return new QuickTexts(UTF_8.createGenerator(target), false);
  }

  /// Begins a document in which other than ASCII characters are escaped.
  public static JsonGenerator ascii(OutputStream target) throws IOException {
    return new QuickTexts(ASCII.createGenerator(target), true);
  }

  /// Ends an object and its line.
  public static void endLine(JsonGenerator out) throws IOException {
    out.writeEndObject();
    out.writeRaw('\n');
  }
}
