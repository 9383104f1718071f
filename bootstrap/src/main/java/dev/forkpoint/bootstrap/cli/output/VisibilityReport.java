package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.share.DatasetVisibility.VisibilityResult.Seen;
import dev.forkpoint.domain.hub.Visibility;
import java.io.IOException;
import java.util.Locale;

/// Answers `share visibility`.
public record VisibilityReport(Seen seen) implements Answer {
  @Override
  public void text(Text out) {
    out.line("%s is %s".formatted(seen.dataset().id(), word(seen.dataset().visibility())));
    seen.told()
        .filter(told -> told != seen.dataset().visibility())
        .ifPresent(told -> out.line("that is not what you were told: " + word(told)));
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("dataset", seen.dataset().id().toString());
    out.writeStringField("url", seen.dataset().page().toString());
    out.writeStringField("visibility", word(seen.dataset().visibility()));
    out.writeStringField("told", seen.told().map(VisibilityReport::word).orElse(null));
    out.writeEndObject();
  }

  private static String word(Visibility visibility) {
    return visibility.name().toLowerCase(Locale.ROOT);
  }
}
