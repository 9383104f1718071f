package dev.forkpoint.adapters.fs.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.forkpoint.application.port.BundlePages;
import dev.forkpoint.application.port.BundlePagesContract;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class WrittenPagesTest extends BundlePagesContract {
  @Override
  protected BundlePages pages() {
    return new WrittenPages();
  }

  @Test
  void the_readme_draws_the_tree_of_forks() {
    assertThat(new String(pages().of(OUTLINE).get("README.md"), UTF_8))
        .startsWith("# Forkpoint bundle of the workspace w\n")
        .contains("```\nGreeting\n└─ \"quotes\", fences  (from message 2)\n```\n")
        .contains("forkpoint import", "forkpoint verify");
  }

  @Test
  void the_manifest_is_json_that_says_all_that_is_known() throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(pages().of(OUTLINE).get("manifest.json"));

    assertThat(manifest.at("/format").asText()).isEqualTo("forkpoint-bundle");
    assertThat(manifest.at("/version").asInt()).isEqualTo(1);
    assertThat(manifest.at("/sessions/0/forkPoint").isNull()).isTrue();
    assertThat(manifest.at("/sessions/1/title").asText()).isEqualTo("\"quotes\",\n```\nfences");
    assertThat(manifest.at("/sessions/1/forkPoint/session").asText()).isEqualTo("parent");
    assertThat(manifest.at("/sessions/1/checkpoints/0/checkpoint").asText()).hasSize(64);
  }
}
