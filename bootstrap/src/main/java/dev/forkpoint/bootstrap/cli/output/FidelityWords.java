package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.domain.conversation.Feature;
import dev.forkpoint.domain.conversation.Fidelity;
import dev.forkpoint.domain.conversation.Share;
import java.io.IOException;

/// What a conversion kept and what it did not.
final class FidelityWords {
  private FidelityWords() {}

  /// Tells a person of what is not there, or not as it was.
  static void tell(Fidelity fidelity, Text out) {
    for (Feature feature : Feature.values()) {
      Share share = fidelity.of(feature);
      if (share.kept() < share.source()) {
        out.line(
            "  %s: %d of %d kept, %d degraded, %d left out"
                .formatted(
                    words(feature),
                    share.kept(),
                    share.source(),
                    share.degraded(),
                    share.leftOut()));
      }
    }
    if (fidelity.cutTexts() > 0) {
      out.line("  cut for their length: " + Wording.count(fidelity.cutTexts(), "text"));
    }
  }

  /// Writes a field `fidelity` into an object that has been begun.
  static void json(Fidelity fidelity, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("fidelity");
    for (Feature feature : Feature.values()) {
      Share share = fidelity.of(feature);
      out.writeObjectFieldStart(field(feature));
      out.writeNumberField("source", share.source());
      out.writeNumberField("kept", share.kept());
      out.writeNumberField("degraded", share.degraded());
      out.writeNumberField("leftOut", share.leftOut());
      out.writeEndObject();
    }
    out.writeNumberField("cutTexts", fidelity.cutTexts());
    out.writeNumberField("danglingToolCalls", fidelity.danglingToolCalls());
    out.writeEndObject();
  }

  private static String words(Feature feature) {
    return switch (feature) {
      case TOOL_CALLS -> "requests to tools";
      case TOOL_RESULTS -> "answers of tools";
      case MESSAGES, REASONING, IMAGES, USAGE, TIMES, BRANCHES, COMPACTIONS -> field(feature);
    };
  }

  private static String field(Feature feature) {
    return switch (feature) {
      case MESSAGES -> "messages";
      case TOOL_CALLS -> "toolCalls";
      case TOOL_RESULTS -> "toolResults";
      case REASONING -> "reasoning";
      case IMAGES -> "images";
      case USAGE -> "usage";
      case TIMES -> "times";
      case BRANCHES -> "branches";
      case COMPACTIONS -> "compactions";
    };
  }
}
