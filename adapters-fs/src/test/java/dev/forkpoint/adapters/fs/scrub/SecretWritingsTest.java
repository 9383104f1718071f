package dev.forkpoint.adapters.fs.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.scrub.KnownValues;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.scrub.Scrubbing;
import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How many of the secrets of the samples go that go from a plain text, where that text is written
/// as other programs write it.
final class SecretWritingsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[SECRET:");
  private static final String RED = "\u001b[01;31m\u001b[K";
  private static final String BLUE = "\u001b[34;1m";
  private static final String PLAIN = "\u001b[0m";

  private static final Scrubber SCRUBBER = new Scrubber(StandardRules.all(), KnownValues.none());
  private static final List<Found> PLAIN_TEXTS = new ArrayList<>();

  /// Who writes it so, and what must go at least, in percent.
  enum Writing {
    GSON(99.5) {
      @Override
      String row(String text) {
        return escaped(text, signs("=<>&'", "\\u%04x"));
      }
    },
    DOTNET(98.5) {
      @Override
      String row(String text) {
        return escaped(text, signs("\"'<>&+`", "\\u%04X"));
      }
    },
    PHP(98) {
      @Override
      String row(String text) {
        return escaped(text, Map.of("/", "\\/"));
      }
    },
    GSON_WITHIN_JSON(99.5) {
      @Override
      String row(String text) throws IOException {
        return plain(GSON.row(text));
      }
    },
    JQ(99.5) {
      @Override
      String row(String text) throws IOException {
        return plain(text.replaceAll("\"[^\"\n]*\"", BLUE + "$0" + PLAIN));
      }
    },
    GREP(99.5) {
      @Override
      String row(String text) throws IOException {
        return plain(text.replaceAll("(?i)password|secret|token|key", RED + "$0" + PLAIN));
      }
    },
    HTML(96.5) {
      @Override
      String row(String text) throws IOException {
        return plain(
            text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;"));
      }
    },
    ADDRESS(95) {
      @Override
      String row(String text) throws IOException {
        return plain(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
      }
    },
    DIFF(99.5) {
      @Override
      String row(String text) throws IOException {
        return plain("+" + text.replace("\n", "\n+"));
      }
    },
    NUMBERED(99.5) {
      @Override
      String row(String text) throws IOException {
        String[] lines = text.split("\n", -1);
        return plain(
            IntStream.range(0, lines.length)
                .mapToObj(i -> "%6d→%s".formatted(i + 1, lines[i]))
                .collect(Collectors.joining("\n")));
      }
    };

    private final double least;

    Writing(double least) {
      this.least = least;
    }

    /// The text in a row of one string.
    abstract String row(String text) throws IOException;

    static String plain(String text) throws IOException {
      return SecretCases.JSON.writeValueAsString(List.of(text)) + "\n";
    }

    private static Map<String, String> signs(String signs, String format) {
      return signs
          .chars()
          .boxed()
          .collect(Collectors.toMap(Character::toString, sign -> format.formatted(sign)));
    }

    private static String escaped(String text, Map<String, String> signs) {
      return text.codePoints()
          .mapToObj(Character::toString)
          .map(sign -> signs.getOrDefault(sign, quoted(sign)))
          .collect(Collectors.joining("", "[\"", "\"]\n"));
    }

    private static String quoted(String sign) {
      return switch (sign) {
        case "\"", "\\" -> "\\" + sign;
        default -> sign.charAt(0) < ' ' ? "\\u%04x".formatted((int) sign.charAt(0)) : sign;
      };
    }
  }

  /// A text that secrets go from, and how many.
  private record Found(String text, String plain, long secrets) {}

  @BeforeAll
  static void secrets_go_from_the_plain_texts() throws Exception {
    for (SecretCases.Case one : SecretCases.all()) {
      String plain = Writing.plain(one.text());
      long secrets = placeholders(plain);
      if (secrets > 0) {
        PLAIN_TEXTS.add(new Found(one.text(), plain, secrets));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nearly_all_secrets_go_however_they_are_written(Writing writing) throws Exception {
    int written = 0;
    int gone = 0;
    for (Found found : PLAIN_TEXTS) {
      String row = writing.row(found.text);
      if (!row.equals(found.plain)) {
        written++;
        gone += placeholders(row) >= found.secrets ? 1 : 0;
      }
    }
    assertThat(100.0 * gone / written).as("%d of %d", gone, written).isGreaterThan(writing.least);
  }

  private static long placeholders(String row) throws Exception {
    byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
    Scrubbing scrubbing = SCRUBBER.begin();
    scrubbing.survey(new ByteArrayInputStream(bytes), "case");
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    scrubbing.rewrite(new ByteArrayInputStream(bytes), output);
    return PLACEHOLDER.matcher(output.toString(StandardCharsets.UTF_8)).results().count();
  }
}
