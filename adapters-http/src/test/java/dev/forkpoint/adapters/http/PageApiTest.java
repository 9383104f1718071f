package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PageApiTest {
  private static final Pattern ASSET = Pattern.compile("\"\\./(assets/[^\"]+)\"");

  @RegisterExtension private final RunningApi api = new RunningApi();

  @RegisterExtension
  private final RunningApi guarded =
      new RunningApi(Map.of("forkpoint.access.require-token", "true"));

  @BeforeEach
  void the_page_was_built() {
    assumeTrue(PageApiTest.class.getResource("/web/index.html") != null, "the page was not built");
  }

  private List<String> assets() throws IOException {
    return ASSET.matcher(api.get("/").text()).results().map(found -> found.group(1)).toList();
  }

  @Test
  void the_page_runs_its_own_scripts_and_no_others() throws IOException {
    Answer page = api.get("/");
    assertThat(page.header("Content-Type")).isEqualTo("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe", "sandbox");
  }

  @Test
  void the_page_is_asked_for_each_time_and_what_it_is_made_of_once() throws IOException {
    assertThat(api.get("/").header("Cache-Control")).isEqualTo("no-cache");
    assertThat(assets()).isNotEmpty();
    for (String asset : assets()) {
      Answer answer = api.get("/" + asset);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Cache-Control")).contains("immutable");
    }
  }

  @Test
  void the_page_needs_no_token_and_what_it_shows_does() throws IOException {
    assertThat(guarded.get("/").status()).isEqualTo(200);
    for (String asset : assets()) {
      assertThat(guarded.get("/" + asset).status()).isEqualTo(200);
    }
    assertThat(guarded.get("/api/sessions").status()).isEqualTo(401);
    assertThat(guarded.get("/assets").status()).isEqualTo(401);
  }

  @Test
  void what_is_no_part_of_the_page_is_not_there() throws IOException {
    assertThat(api.get("/assets/nothing.js").status()).isEqualTo(404);
    assertThat(api.get("/assets/..%2Findex.html").status()).isEqualTo(404);
    assertThat(api.get("/web/index.html").status()).isEqualTo(404);
  }
}
