package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.broker.MirrorResult;
import java.io.IOException;
import java.util.List;

/// Tells what was written for cc-broker. What went well is not worth a line.
final class MirrorLines {
  private MirrorLines() {}

  static void tell(MirrorResult mirror, Text out) {
    String problem = problem(mirror);
    if (!problem.isEmpty()) {
      out.line("  " + problem);
    }
  }

  static void json(String field, MirrorResult mirror, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeArrayFieldStart("objects");
    for (String object : objects(mirror)) {
      out.writeString(object);
    }
    out.writeEndArray();
    out.writeStringField("problem", problem(mirror));
    out.writeEndObject();
  }

  private static List<String> objects(MirrorResult mirror) {
    return mirror instanceof MirrorResult.Written written ? written.objects() : List.of();
  }

  /// Empty where there is none.
  private static String problem(MirrorResult mirror) {
    return switch (mirror) {
      case MirrorResult.Written _ -> "";
      case MirrorResult.NotForBroker _ ->
          "not written for cc-broker, which could not go on with a fork that has had no turn yet";
      case MirrorResult.Failed failed ->
          "not written for cc-broker; the next save tries again: " + failed.why().getMessage();
    };
  }
}
