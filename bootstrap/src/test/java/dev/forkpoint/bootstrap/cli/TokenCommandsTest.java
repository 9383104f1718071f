package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.deployment.Deployment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Deployment.USE_CASE)
final class TokenCommandsTest extends CommandTest {

  @Test
  void a_token_is_shown_once_and_never_again() {
    String made = done("token", "create", "--role", "write", "--note", "for the build");
    String token = made.lines().findFirst().orElseThrow();
    assertThat(token).matches("fp_[0-9a-f]{12}_[0-9a-f]{64}");
    assertThat(made).contains("made token " + id(token) + " (write everywhere)");
    assertThat(done("token", "ls"))
        .contains(id(token), "write", "all", "for the build", "2026-03-01 12:00", "never")
        .doesNotContain(secret(token));
    assertThat(done("token", "ls", "--json")).doesNotContain(secret(token));
  }

  @Test
  void what_is_not_said_is_the_least() {
    assertThat(done("token", "create")).contains("(read everywhere)");
  }

  @Test
  void it_can_be_limited_to_workspaces_and_to_days() {
    done("import", trace(), "--workspace", "demo");
    done("import", trace(), "--workspace", "other");
    String made =
        done(
            "token",
            "create",
            "--workspace",
            "other",
            "--workspace",
            "demo",
            "--expires",
            "30",
            "--json");
    assertThat(made)
        .contains(
            "\"role\":\"read\",\"workspaces\":[\"demo\",\"other\"]",
            "\"createdAt\":\"2026-03-01T12:00:00Z\",\"expiresAt\":\"2026-03-31T12:00:00Z\"",
            "\"token\":\"fp_");
    assertThat(done("token", "ls")).contains("demo other", "2026-03-31 12:00");
  }

  @Test
  void one_that_has_expired_is_listed_as_that() {
    done("token", "create", "--expires", "1");
    terminal.wait(Duration.ofDays(1));
    assertThat(done("token", "ls")).contains("expired");
    assertThat(done("token", "ls", "--json")).contains("\"expired\":true");
  }

  @Test
  void one_that_is_removed_is_gone() {
    String id = id(done("token", "create"));
    assertThat(done("token", "rm", id)).isEqualTo("removed token " + id + "\n");
    assertThat(done("token", "ls")).startsWith("no tokens yet");
    assertThat(done("token", "ls", "--json")).isEqualTo("[]\n");
    assertThat(fails("token", "rm", id)).contains(id, "token ls");
  }

  @Test
  void a_workspace_that_is_not_there_and_a_day_that_never_comes_fail() throws IOException {
    saveTwoTurns();
    assertThat(fails("token", "create", "--workspace", "dmeo")).contains("'dmeo'", "demo");
    assertThat(fails("token", "create", "--expires", "0")).contains("--expires");
    assertThat(fails("token", "create", "--expires", "2000000000")).contains("--expires");
    assertThat(done("token", "ls")).startsWith("no tokens yet");
  }

  @Test
  void what_is_done_is_noted_and_no_file_holds_the_secret() throws IOException {
    String token = done("token", "create").lines().findFirst().orElseThrow();
    done("token", "rm", id(token));
    assertThat(home.resolve("audit.jsonl"))
        .hasContent(
            """
            {"at":"2026-03-01T12:00:00Z","who":"local","what":"token create","outcome":"done","token":"%1$s"}
            {"at":"2026-03-01T12:00:00Z","who":"local","what":"token rm","outcome":"done","token":"%1$s"}
            """
                .formatted(id(token)));
    for (Path file : filesBelow(home)) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(secret(token));
    }
  }

  private static String id(String token) {
    return token.substring("fp_".length(), "fp_".length() + 12);
  }

  private static String secret(String token) {
    return token.substring(token.length() - 64);
  }
}
