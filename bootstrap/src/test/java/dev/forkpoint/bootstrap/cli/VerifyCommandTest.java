package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

final class VerifyCommandTest extends CommandTest {

  @Test
  void a_sound_store_is_checked() throws IOException {
    saveTwoTurns();
    assertThat(done("verify")).matches("checked [0-9]+ packs and 3 checkpoints\n");
    assertThat(json("verify"))
        .matches("\\{\"packs\":[0-9]+,\"checkpoints\":3,\"damages\":\\[\\]\\}\n");
  }

  @Test
  void damage_is_told_with_what_it_touches() throws IOException {
    saveTwoTurns();
    damagePacks();
    Ended ended = terminal.run("verify");
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.lines()).last().asString().startsWith("checked ");
    assertThat(ended.lines().subList(0, ended.lines().size() - 1))
        .isNotEmpty()
        .allMatch(
            line -> line.startsWith("damaged: session aaaaaaa1-session in demo, checkpoint "));
    assertThat(ended.err()).hasLineCount(1).contains("damaged");
  }

  @Test
  void the_path_is_told_where_the_damage_is_in_a_file() throws IOException {
    done("import", trace(), "--workspace", "demo");
    Files.write(sample.files().resolve("noise.bin"), noise(300_000));
    done("checkpoint", "aaaa", files());
    damageLongestPack();
    Ended ended = terminal.run("verify", "--json");
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.out())
        .contains(
            """
            "damages":[{"workspace":"demo","session":"aaaaaaa1-session","checkpoint":2,\
            "reason":"noise.bin:\
            """);
  }

  @Test
  void a_damaged_pack_is_no_reason_to_show_less_of_the_rest() throws IOException {
    saveTwoTurns();
    damagePacks();
    assertThat(done("ls")).contains("aaaaaaa1");
    assertThat(done("log", "aaaa").lines()).hasSize(4);
    assertThat(fails("show", "aaaa")).contains("forkpoint verify");
    assertThat(fails("checkout", "aaaa", at("again"))).contains("forkpoint verify");
  }
}
