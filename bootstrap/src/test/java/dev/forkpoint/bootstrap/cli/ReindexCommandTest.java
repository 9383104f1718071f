package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReindexCommandTest extends CommandTest {

  @Test
  void a_lost_database_costs_no_session() throws IOException {
    saveTwoTurns();
    done("fork", "aaaa", "--title", "other way");
    List<String> before = Stream.of("ls", "tree").map(this::shown).toList();
    loseTheCatalog();
    assertThat(done("ls")).doesNotContain("aaaaaaa1");

    assertThat(done("reindex")).isEqualTo("added 2 sessions, 4 checkpoints and 0 home states\n");

    assertThat(Stream.of("ls", "tree").map(this::shown).toList()).isEqualTo(before);
    assertThat(json("reindex"))
        .isEqualTo("{\"sessions\":0,\"checkpoints\":0,\"homes\":0,\"damages\":[]}\n");
    assertThat(done("verify")).contains("4 checkpoints");
  }

  @Test
  void a_workspace_that_was_copied_by_hand_is_found_where_it_was_put() throws IOException {
    saveTwoTurns();
    String list = shown("ls");
    Path workspace = Path.of("store", "workspaces", "demo");
    Path other = folder.resolve("other");
    copy(home.resolve(workspace), other.resolve(workspace));
    terminal = new Terminal(other);

    assertThat(done("reindex")).isEqualTo("added 1 session, 3 checkpoints and 0 home states\n");

    assertThat(shown("ls")).isEqualTo(list);
    assertThat(done("verify")).contains("3 checkpoints");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private String shown(String command) {
    return terminal.run(command).out();
  }

  private void loseTheCatalog() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith("catalog.")) {
          Files.delete(file);
        }
      }
    }
  }
}
