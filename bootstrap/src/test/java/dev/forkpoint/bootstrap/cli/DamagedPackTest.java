package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two sessions of a workspace; of the first one's only file one bit has changed in the store.
final class DamagedPackTest extends CommandTest {
  @BeforeEach
  void damage_one_of_two_sessions() throws IOException {
    Path noise = Files.createDirectory(folder.resolve("noise"));
    Files.write(noise.resolve("noise.bin"), noise(300_000));
    done("import", trace(), "--workspace", "demo");
    done("checkpoint", "aaaa", noise.toString());
    damageLongestPack();
    sample.secondTurn();
    done("import", trace(), "--workspace", "demo");
    done("checkpoint", "bbbb", files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkout aaaa FOLDER/out", "export aaaa -o FOLDER/out"})
  void what_needs_it_fails_and_leaves_nothing(String line) {
    assertThat(fails(line.replace("FOLDER", folder.toString()).split(" ")))
        .contains("forkpoint verify");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void an_archive_that_was_there_stays() throws IOException {
    Path archive = Files.writeString(folder.resolve("files.zip"), "an older one");
    assertThat(fails("export", "aaaa", "-o", archive.toString())).contains("forkpoint verify");
    assertThat(archive).hasContent("an older one");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void a_verification_fails_and_names_the_one_that_is_touched() {
    Ended ended = terminal.run("verify");
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.err()).hasLineCount(1);
    assertThat(ended.out())
        .contains("session aaaaaaa1-session in demo, checkpoint 2: noise.bin: ")
        .doesNotContain("bbbbbbb2");
  }

  @Test
  void what_is_whole_of_the_session_can_be_had() {
    done("show", "aaaa");
    done("export", "aaaa", "--format", "native", "-o", at("conversation.jsonl"));
    done("checkout", "aaaa", at("before"), "--at", "1");
  }

  @Test
  void other_sessions_go_on() throws IOException {
    done("checkout", "bbbb", at("again"));
    assertThat(folder.resolve("again/hello.txt")).exists();
    done("export", "bbbb", "-o", at("files.zip"));
    Files.writeString(sample.files().resolve("more.txt"), "more");
    assertThat(done("checkpoint", "bbbb", files())).contains("saved checkpoint 3");
    done("fork", "bbbb");
    assertThat(done("import", trace(), "--workspace", "third")).contains("imported");
  }
}
