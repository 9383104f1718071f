package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class CopyCommandTest extends CommandTest {

  @Test
  void a_store_is_copied_and_found_where_it_is_then() throws IOException {
    saveTwoTurns();
    String list = done("ls");
    String moved = at("moved");

    assertThat(copy(moved)).matches("copied [0-9]+ objects, [^;]+; 0 objects there already\n");
    assertThat(copy(moved)).matches("copied 0 objects, 0 B; [0-9]+ objects there already\n");

    terminal = new Terminal(folder.resolve("other"));
    done("copy", "--from", moved, "--to", at("other/store"));
    assertThat(done("reindex")).isEqualTo("added 1 session, 3 checkpoints and 0 home states\n");
    assertThat(done("ls")).isEqualTo(list);
  }

  @Test
  void the_answer_can_be_had_as_json() throws IOException {
    saveTwoTurns();
    assertThat(json("copy", "--from", store(), "--to", at("moved"), "--workspace", "demo"))
        .matches(
            "\\{\"copied\":[1-9][0-9]*,\"copiedBytes\":[1-9][0-9]*,\"present\":0,\"damages\":\\[\\]}\n");
  }

  @Test
  void damage_is_told_and_stays_where_it_is() throws IOException {
    saveTwoTurns();
    damagePacks();

    Ended ended = terminal.run("copy", "--from", store(), "--to", at("moved"));

    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.out()).contains("not copied: workspaces/demo/packs/", "bytes have changed");
    assertThat(ended.err()).hasLineCount(1).contains("forkpoint verify");
  }

  @Test
  void a_place_where_nothing_is_is_no_store() {
    assertThat(fails("copy", "--from", at("nowhere"), "--to", at("moved")))
        .contains("nothing to copy", "nowhere");
  }

  @Test
  void both_stores_have_to_be_named() {
    assertThat(terminal.run("copy", "--from", store()).code()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  private String copy(String to) {
    return done("copy", "--from", store(), "--to", to);
  }

  private String store() {
    return home.resolve("store").toString();
  }
}
