package dev.forkpoint.application.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HomeTreeTest {
  private final InMemoryDirectory home = new InMemoryDirectory("home");

  /// The home of a workspace holds no session's conversation: those are checkpoints.
  @Test
  void the_turns_own_trace_is_no_part_of_it_but_that_of_another_directory_is() throws IOException {
    home.file("projects/-mine/s.jsonl", "x").file("projects/-mine2/s.jsonl", "x").file("z", "x");

    assertThat(met())
        .containsExactly("", "projects", "projects/-mine2", "projects/-mine2/s.jsonl", "z");
  }

  @Test
  void a_directory_of_projects_that_holds_nothing_else_is_none() throws IOException {
    home.file("a", "x").file("projects/-mine/s.jsonl", "x").file("z", "x");

    assertThat(met()).containsExactly("", "a", "z");
  }

  @Test
  void also_where_it_comes_last() throws IOException {
    home.file("projects/-mine/s.jsonl", "x");

    assertThat(met()).containsExactly("");
  }

  @Test
  void what_the_agent_copies_whenever_it_starts_is_no_part_of_it() throws IOException {
    home.file("backups/.claude.json.backup.1", "x").file("backups.md", "x");

    assertThat(met()).containsExactly("", "backups.md");
  }

  /// BEAT-C19: credentials never get into the store.
  @Test
  void credentials_are_left_out_and_named() throws IOException {
    home.file(".credentials.json", "x").file("plugins/p/.env", "x").file(".env.example", "x");

    assertThat(met())
        .containsExactly(
            "",
            ".credentials.json: it holds credentials",
            ".env.example",
            "plugins",
            "plugins/p",
            "plugins/p/.env: it holds credentials");
  }

  private List<String> met() throws IOException {
    List<String> met = new ArrayList<>();
    HomeTree tree = new HomeTree(home, Set.of(new EntryPath("projects/-mine")));
    try (SourceTree.Walk walk = tree.walk()) {
      for (Optional<Found> found = walk.next(); found.isPresent(); found = walk.next()) {
        met.add(
            found.get() instanceof Found.LeftOut left
                ? left.path() + ": " + left.reason()
                : found.get().path().value());
      }
    }
    return met;
  }
}
