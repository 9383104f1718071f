package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiDescriptionTest {
  private static final Path COPY = Path.of("../docs/openapi.yml");
  private static final Pattern LINKS = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  @RegisterExtension private final RunningApi api = new RunningApi();

  @Test
  void the_copy_among_the_documents_is_what_the_build_makes() throws IOException {
    try (InputStream made = getClass().getResourceAsStream("/META-INF/swagger/openapi.yml")) {
      assertThat(Files.readString(COPY))
          .as("to renew it: cp adapters-http/target/classes/META-INF/swagger/openapi.yml docs/")
          .isEqualTo(new String(made.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api-docs", "/api-docs/"})
  void it_can_be_browsed_without_any_other_server(String path) throws IOException {
    Answer page = api.get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'");
    List<String> links = LINKS.matcher(page.text()).results().map(link -> link.group(1)).toList();
    assertThat(links).hasSize(4).allMatch(link -> link.matches("/[^/].*"));
    for (String link : links) {
      assertThat(api.get(link).status()).as(link).isEqualTo(200);
    }
    assertThat(page.text()).doesNotContain("<script>").doesNotContain("onload");
  }
}
