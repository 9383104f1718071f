package dev.forkpoint.adapters.fs.scrub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.forkpoint.adapters.fs.trace.SampleSessions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The labelled secrets of the samples, and the ordinary texts among them.
final class SecretCases {
  static final ObjectMapper JSON = new ObjectMapper();

  /// A text and what of it is a secret.
  ///
  /// @param source whose case it is
  /// @param label `tp` where it has a secret, `fp` where it has none
  /// @param secret the secret, if the case says which it is; else blank
  record Case(String source, String label, String text, String secret) {}

  private SecretCases() {}

  static List<Case> all() throws IOException {
    Path cases = SampleSessions.folder().resolve("secrets/dev.jsonl.gz");
    List<Case> all = new ArrayList<>();
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(cases)), StandardCharsets.UTF_8))) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        JsonNode labelled = JSON.readTree(row);
        all.add(
            new Case(
                labelled.get("source").asText(),
                labelled.get("label").asText(),
                labelled.get("text").asText(),
                labelled.path("secret").asText("")));
      }
    }
    return all;
  }
}
