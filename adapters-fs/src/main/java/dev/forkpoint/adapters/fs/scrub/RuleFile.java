package dev.forkpoint.adapters.fs.scrub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.forkpoint.domain.scrub.KnownValues;
import dev.forkpoint.domain.scrub.Rule;
import dev.forkpoint.domain.scrub.Rule.Kind;
import dev.forkpoint.domain.scrub.Ruleset;
import dev.forkpoint.domain.scrub.Scrubber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A file with rules that a team adds to those that come with Forkpoint: one JSON object, in which
/// comments are allowed, with `rules`, `allow` (values that are no secrets) and `without` (ids of
/// rules that are not used). An error in it ends the reading: with half the rules, nothing may be
/// sent.
public final class RuleFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build())
          .build();
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "description",
          "pattern",
          "names",
          "near",
          "entropy",
          "placeholder",
          "finds",
          "leaves");

  private final Path file;
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> allowed = new HashSet<>();
  private final Set<String> without = new HashSet<>();

  private RuleFile(Path file) {
    this.file = file;
  }

  /// The given rules with those of a file.
  ///
  /// @throws IOException if it cannot be read or says nothing that is understood; the message has
  ///   the file, the line and the reason
  public static Ruleset added(Ruleset to, Path file) throws IOException {
    RuleFile read = new RuleFile(file);
    read.read();
    return to.without(read.without).with(new Ruleset(read.rules, read.allowed));
  }

  private void read() throws IOException {
    try (JsonParser parser = JSON.createParser(Files.newInputStream(file))) {
      require(parser.nextToken() == JsonToken.START_OBJECT, parser, "an object is expected");
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        require(
            parser.nextToken() == JsonToken.START_ARRAY, parser, "%s is a list".formatted(field));
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          element(field, parser);
        }
      }
    } catch (JsonProcessingException e) {
      throw wrong(e.getLocation().getLineNr(), e.getOriginalMessage());
    }
  }

  private void element(String field, JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    JsonNode node = parser.readValueAsTree();
    switch (field) {
      case "allow" -> allowed.add(text(node, field, line));
      case "without" -> without.add(text(node, field, line));
      case "rules" -> rules.add(rule(node, line));
      default -> throw wrong(line, "there is no such field as '%s'".formatted(field));
    }
  }

  private Rule rule(JsonNode node, int line) throws IOException {
    for (String field : (Iterable<String>) node::fieldNames) {
      if (!FIELDS.contains(field)) {
        throw wrong(line, "a rule has no field '%s'".formatted(field));
      }
    }
    String id = text(node.path("id"), "id", line);
    boolean named = node.has("names");
    if (named == node.has("pattern")) {
      throw wrong(line, "rule '%s' needs either a pattern or names".formatted(id));
    }
    try {
      Rule rule =
          new Rule(
              id,
              node.path("description").asText(id),
              named ? Kind.VENDOR : Kind.TOKEN,
              texts(node.path(named ? "names" : "near"), line),
              named ? List.of() : texts(node.path("pattern"), line),
              node.path("entropy").asDouble(0),
              false,
              node.path("placeholder").asText(id),
              texts(node.path("finds"), line),
              texts(node.path("leaves"), line));
      check(rule, line);
      return rule;
    } catch (IllegalArgumentException e) {
      throw wrong(line, "rule '%s': %s".formatted(id, e.getMessage()));
    }
  }

  /// A rule that does not do what its examples say is an error.
  private void check(Rule rule, int line) throws IOException {
    Scrubber scrubber = new Scrubber(new Ruleset(List.of(rule), Set.of()), KnownValues.none());
    for (String example : rule.finds()) {
      if (scrubber.begin().rewrite(example).equals(example)) {
        throw wrong(line, "rule '%s' does not find its example".formatted(rule.id()));
      }
    }
    for (String example : rule.leaves()) {
      if (!scrubber.begin().rewrite(example).equals(example)) {
        throw wrong(line, "rule '%s' finds what it is to leave".formatted(rule.id()));
      }
    }
  }

  private List<String> texts(JsonNode node, int line) throws IOException {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      for (JsonNode element : node) {
        texts.add(text(element, "each", line));
      }
    } else if (!node.isMissingNode()) {
      texts.add(text(node, "it", line));
    }
    return texts;
  }

  private String text(JsonNode node, String what, int line) throws IOException {
    if (!node.isTextual() || node.textValue().isEmpty()) {
      throw wrong(line, "%s is a text that is not empty".formatted(what));
    }
    return node.textValue();
  }

  private void require(boolean holds, JsonParser parser, String what) throws IOException {
    if (!holds) {
      throw wrong(parser.currentTokenLocation().getLineNr(), what);
    }
  }

  private IOException wrong(int line, String what) {
    return new IOException("%s, line %d: %s; nothing was scrubbed".formatted(file, line, what));
  }
}
