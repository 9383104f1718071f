package dev.forkpoint.adapters.fs.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.port.AuditLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An entry as a line of JSON. Its field names are a contract; what is not known has none.
final class AuditLine {
  private static final JsonFactory JSON = new JsonFactory();

  private AuditLine() {}

  static ByteBuffer of(AuditLog.Entry entry) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(line)) {
      out.writeStartObject();
      out.writeStringField("at", entry.at().toString());
      known("who", entry.who(), out);
      out.writeStringField("what", entry.what());
      out.writeStringField("outcome", entry.outcome());
      known("address", entry.address(), out);
      known("request", entry.request(), out);
      for (Map.Entry<String, String> about : new TreeMap<>(entry.about()).entrySet()) {
        out.writeStringField(about.getKey(), about.getValue());
      }
      out.writeEndObject();
    }
    line.write('\n');
    return ByteBuffer.wrap(line.toByteArray());
  }

  private static void known(String field, Optional<String> value, JsonGenerator out)
      throws IOException {
    if (value.isPresent()) {
      out.writeStringField(field, value.get());
    }
  }
}
