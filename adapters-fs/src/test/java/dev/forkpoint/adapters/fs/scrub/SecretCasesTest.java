package dev.forkpoint.adapters.fs.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.domain.scrub.KnownValues;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.scrub.Scrubbing;
import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How many labelled secrets of the samples go, and how much ordinary text with them.
final class SecretCasesTest {
  private final Scrubber scrubber = new Scrubber(StandardRules.all(), KnownValues.none());
  private final Map<String, int[]> results = new HashMap<>();

  @Test
  void nearly_all_secrets_go_and_ordinary_text_stays() throws Exception {
    for (SecretCases.Case one : SecretCases.all()) {
      count(one);
    }
    assertThat(percent("tp gitleaks")).isGreaterThanOrEqualTo(99.5);
    assertThat(percent("tp detect-secrets")).isGreaterThanOrEqualTo(96);
    assertThat(percent("tp betterleaks", "tp kingfisher", "tp noseyparker", "tp secretlint"))
        .isGreaterThanOrEqualTo(90);
    assertThat(percent("tp noseyparker")).isGreaterThanOrEqualTo(90);
    assertThat(percent("tp kingfisher")).isGreaterThanOrEqualTo(97);
    assertThat(percent("tp embedded")).isGreaterThanOrEqualTo(97);
    assertThat(percent("fp hardneg")).isLessThanOrEqualTo(0.5);
  }

  private void count(SecretCases.Case one) throws Exception {
    String text = one.text();
    String left = one.source().equals("embedded") ? texts(scrubbedRow(text)) : scrubbedText(text);
    boolean gone = one.secret().isBlank() ? !left.equals(text) : !left.contains(one.secret());
    boolean counted = one.label().equals("tp") ? gone : !left.equals(text);
    int[] result = results.computeIfAbsent(one.label() + " " + one.source(), key -> new int[2]);
    result[0] += counted ? 1 : 0;
    result[1]++;
  }

  private double percent(String... keys) {
    int counted = Stream.of(keys).mapToInt(key -> results.get(key)[0]).sum();
    return 100.0 * counted / Stream.of(keys).mapToInt(key -> results.get(key)[1]).sum();
  }

  private String scrubbedText(String text) throws Exception {
    Scrubbing scrubbing = scrubber.begin();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    scrubbing.surveyText(input(text), "case");
    scrubbing.rewriteText(input(text), output);
    return output.toString(StandardCharsets.UTF_8);
  }

  private JsonNode scrubbedRow(String row) throws Exception {
    Scrubbing scrubbing = scrubber.begin();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    scrubbing.survey(input(row), "case");
    scrubbing.rewrite(input(row), output);
    return SecretCases.JSON.readTree(output.toByteArray());
  }

  /// All strings in a row, one below the other, and those in the JSON that is in them.
  private static String texts(JsonNode node) {
    StringBuilder texts = new StringBuilder();
    if (node.isTextual()) {
      texts.append(node.textValue()).append('\n').append(nested(node.textValue()));
    }
    node.forEach(child -> texts.append(texts(child)));
    return texts.toString();
  }

  private static String nested(String text) {
    try {
      return text.startsWith("{") ? texts(SecretCases.JSON.readTree(text)) : "";
    } catch (com.fasterxml.jackson.core.JsonProcessingException _) {
      return "";
    }
  }

  private static ByteArrayInputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
