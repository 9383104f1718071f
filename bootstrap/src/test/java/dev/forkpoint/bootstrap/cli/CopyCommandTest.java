package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.s3.S3Keys;
import dev.forkpoint.adapters.s3.S3Server;
import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Test
  void a_store_moves_between_servers_that_know_other_keys() throws Exception {
    saveTwoTurns();
    String list = done("ls");
    S3Keys otherKeys = new S3Keys("other-access-key", "other-secret-key");
    try (S3Server one = S3Server.start();
        S3Server other = S3Server.startWith(otherKeys)) {
      String here = settings("here.yml", one, S3Server.KEYS);
      String there = settings("there.yml", other, otherKeys);
      String back = at("other/store");
      copy(here);
      done("copy", "--from", here, "--to", there);
      done("copy", "--from", there, "--to", back);
    }
    terminal = new Terminal(folder.resolve("other"));
    done("reindex");
    assertThat(done("ls")).isEqualTo(list);
  }

  @Test
  void a_file_that_is_not_there_or_names_no_store_is_told() throws IOException {
    assertThat(fails("copy", "--from", at("absent.yml"), "--to", at("moved")))
        .contains("there is no file", "absent.yml");
    Files.writeString(folder.resolve("empty.yml"), "forkpoint.s3.region: us-east-1");
    assertThat(fails("copy", "--from", at("empty.yml"), "--to", at("moved")))
        .contains("empty.yml does not set forkpoint.store");
  }

  private String settings(String name, S3Server server, S3Keys keys) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(
        file,
        """
        forkpoint:
          store: s3://%s
          s3: {endpoint: "%s", access-key: %s, secret-key: %s}
        """
            .formatted(server.newBucket(), server.address(), keys.access(), keys.secret()));
    return file.toString();
  }

  private String copy(String to) {
    return done("copy", "--from", store(), "--to", to);
  }

  private String store() {
    return home.resolve("store").toString();
  }
}
