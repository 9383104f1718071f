package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.deployment.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Deployment.USE_CASE)
final class QuickstartCommandTest extends CommandTest {

  @Test
  void it_shows_the_whole_story() {
    assertThat(done("quickstart", at("show")))
        .containsSubsequence(
            "$ forkpoint import " + at("show/session.jsonl") + " --workspace quickstart\n",
            "$ forkpoint checkpoint quickstart/greeting " + at("show/work") + "\n",
            "--trace " + at("show/session.jsonl") + "\n",
            "$ forkpoint log quickstart/greeting\n",
            "$ forkpoint diff quickstart/greeting 2 3\n",
            "M greet.sh\nA hello.txt\nD plan.md\n",
            "$ forkpoint fork quickstart/greeting --at 4 --title greeting-again\n",
            "$ forkpoint checkout quickstart/greeting-again " + at("show/again") + "\n",
            "$ forkpoint export quickstart/greeting -o " + at("show/greeting.zip") + "\n",
            "$ forkpoint export quickstart/greeting --format native",
            "equal, byte for byte\n",
            "$ forkpoint tree --workspace quickstart\n",
            "forked at message 4",
            "The sample is in " + at("show"));
  }

  @Test
  void the_fork_has_the_files_of_its_time() throws IOException {
    done("quickstart", at("show"));
    assertThat(folder.resolve("show/again/plan.md")).exists();
    assertThat(folder.resolve("show/again/greet.sh"))
        .hasSameBinaryContentAs(sample.files().resolve("greet.sh"))
        .isExecutable();
  }

  @Test
  void it_can_be_repeated() {
    done("quickstart", at("show"));
    assertThat(done("quickstart", at("again"))).contains("workspace quickstart-2");
  }

  @Test
  void what_it_shows_can_be_typed_again() {
    List<String> shown =
        done("quickstart", at("show"))
            .lines()
            .filter(line -> line.startsWith("$ forkpoint "))
            .map(line -> line.substring("$ forkpoint ".length()))
            .toList();
    assertThat(shown).hasSize(10);
    shown.stream()
        .map(line -> line.split(" "))
        .filter(words -> Set.of("checkpoint", "log", "diff", "export", "tree").contains(words[0]))
        .forEach(this::done);
  }

  @Test
  void a_folder_that_is_there_is_left_alone() throws IOException {
    Files.createDirectory(folder.resolve("show"));
    assertThat(fails("quickstart", at("show"))).contains("in the way");
    assertThat(folder.resolve("show")).isEmptyDirectory();
  }
}
