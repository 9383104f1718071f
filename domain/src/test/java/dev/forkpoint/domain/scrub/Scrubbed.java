package dev.forkpoint.domain.scrub;

import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Rows or a text, scrubbed by the rules that come with Forkpoint.
///
/// @param text what is left
/// @param report what was found
record Scrubbed(String text, ScrubReport report) {
  private static final Scrubber STANDARD = new Scrubber(StandardRules.all(), KnownValues.none());

  static Scrubbed rows(String rows) throws IOException, DamagedRowException {
    return rows(STANDARD, rows);
  }

  static Scrubbed rows(Scrubber scrubber, String rows) throws IOException, DamagedRowException {
    Scrubbing scrubbing = scrubber.begin();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    scrubbing.survey(input(rows), "rows");
    scrubbing.rewrite(input(rows), output);
    return new Scrubbed(output.toString(StandardCharsets.UTF_8), scrubbing.report());
  }

  static Scrubbed text(String text) throws IOException {
    return text(STANDARD, text);
  }

  static Scrubbed text(Scrubber scrubber, String text) throws IOException {
    Scrubbing scrubbing = scrubber.begin();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    scrubbing.surveyText(input(text), "text");
    scrubbing.rewriteText(input(text), output);
    return new Scrubbed(output.toString(StandardCharsets.UTF_8), scrubbing.report());
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
