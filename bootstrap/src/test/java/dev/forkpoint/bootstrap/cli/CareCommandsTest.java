package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.deployment.Deployment;
import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Deployment.USE_CASE)
final class CareCommandsTest extends CommandTest {
  @Nested
  final class Rename {
    @Test
    void a_session_has_another_title_and_keeps_it() throws IOException {
      saveTwoTurns();
      assertThat(done("rename", "aaaa", "kettles")).isEqualTo("renamed aaaaaaa1  demo/kettles\n");
      done("checkpoint", "demo/kettles", files());
      assertThat(json("ls")).contains("\"title\":\"kettles\"");
    }

    @Test
    void one_that_is_not_there_fails() {
      assertThat(fails("rename", "nobody", "kettles")).contains("'nobody'");
    }
  }

  @Nested
  final class Rm {
    @Test
    void a_removed_session_is_out_of_sight_and_its_fork_stays() throws IOException {
      saveTwoTurns();
      done("fork", "aaaa", "--at", "4", "--title", "another way");
      assertThat(done("rm", "demo/greeting")).isEqualTo("removed aaaaaaa1  demo/greeting\n");
      assertThat(done("ls")).doesNotContain("aaaaaaa1").contains("bbbbbbb2");
      assertThat(fails("show", "aaaa")).contains("'aaaa'");
      done("checkout", "bbbb", at("fork"));
      assertThat(done("tree")).contains("bbbbbbb2");
    }

    @Test
    void it_comes_back_with_all_that_it_had() throws IOException {
      saveTwoTurns();
      String before = json("log", "aaaa");
      done("rm", "aaaa");
      assertThat(done("rm", "--undo", "aaaa")).isEqualTo("restored aaaaaaa1  demo/greeting\n");
      assertThat(json("log", "aaaa")).isEqualTo(before);
    }

    @Test
    void what_was_not_removed_cannot_be_restored() throws IOException {
      saveTwoTurns();
      assertThat(fails("rm", "--undo", "aaaa")).contains("'aaaa'");
      assertThat(fails("rm", "nobody")).contains("'nobody'");
    }
  }
}
