package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.deployment.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Deployment.USE_CASE)
final class TurnCommandsTest extends CommandTest {

  @Nested
  final class Checkpoint {
    @Test
    void a_directory_is_saved() {
      done("import", trace(), "--workspace", "demo");
      assertThat(done("checkpoint", "demo/greeting", files()))
          .startsWith("saved checkpoint 2 of aaaaaaa1  (3 files, 194 B, ");
    }

    @Test
    void the_conversation_goes_on_where_its_file_is_given() throws IOException {
      saveTwoTurns();
      assertThat(json("show", "aaaa")).contains("\"messages\":8,\"checkpoints\":3");
    }

    @Test
    void its_json_is_pinned() {
      done("import", trace(), "--workspace", "demo");
      assertThat(json("checkpoint", "demo/greeting", files()))
          .isEqualTo(
              """
              {"session":"aaaaaaa1-session","number":2,"checkpoint":"…","files":3,"bytes":194,\
              "addedBytes":…,"messages":4,"savedAt":"2026-03-01T12:00:00Z",\
              "forked":false,"leftOut":[],"issues":[]}
              """);
    }

    @Test
    void what_is_left_out_is_named() throws IOException {
      done("import", trace(), "--workspace", "demo");
      Files.createSymbolicLink(sample.files().resolve("outside"), Path.of("../.."));
      assertThat(done("checkpoint", "demo/greeting", files())).contains("\n  left out outside: ");
      assertThat(json("checkpoint", "demo/greeting", files()))
          .contains("\"leftOut\":[{\"path\":\"outside\",\"reason\":\"");
    }

    @Test
    void a_directory_that_somebody_overtook_is_saved_as_a_fork() throws IOException {
      saveTwoTurns();
      done("checkout", "aaaa", at("other"), "--at", "2");
      assertThat(done("checkpoint", "aaaa", at("other")))
          .contains("became a fork")
          .contains("saved checkpoint 1 of bbbbbbb2");
    }

    @Test
    void a_directory_that_is_not_there_fails() {
      done("import", trace(), "--workspace", "demo");
      assertThat(fails("checkpoint", "aaaa", at("nowhere"))).contains("no such directory");
    }

    @Test
    void a_file_in_place_of_a_directory_fails() {
      done("import", trace(), "--workspace", "demo");
      assertThat(fails("checkpoint", "aaaa", trace())).contains("is no directory");
    }

    @Test
    void a_trace_that_is_none_fails() {
      done("import", trace(), "--workspace", "demo");
      assertThat(fails("checkpoint", "aaaa", files(), "--trace", files() + "/names.txt"))
          .contains("0 sessions");
      assertThat(fails("checkpoint", "aaaa", files(), "--trace", at("nowhere")))
          .contains("nowhere");
    }
  }

  @Nested
  final class Checkout {
    @Test
    void the_last_checkpoint_is_laid_out() throws IOException {
      saveTwoTurns();
      assertThat(done("checkout", "aaaa", at("again")))
          .isEqualTo(at("again") + " holds checkpoint 3 of aaaaaaa1  (3 files, 283 B written)\n");
      assertThat(folder.resolve("again/hello.txt"))
          .hasSameBinaryContentAs(sample.files().resolve("hello.txt"));
      assertThat(folder.resolve("again/greet.sh")).isExecutable();
      assertThat(folder.resolve("again/drafts")).isEmptyDirectory();
    }

    @Test
    void so_is_an_earlier_one() throws IOException {
      saveTwoTurns();
      done("checkout", "aaaa", at("again"), "--at", "2");
      assertThat(folder.resolve("again/plan.md")).exists();
      assertThat(folder.resolve("again/hello.txt")).doesNotExist();
    }

    @Test
    void its_json_is_pinned() throws IOException {
      saveTwoTurns();
      assertThat(json("checkout", "aaaa", at("again"), "--at", "2"))
          .isEqualTo(
              """
              {"session":"aaaaaaa1-session","number":2,"checkpoint":"…","files":3,"bytes":194,\
              "addedBytes":…,"messages":4,"savedAt":"2026-03-01T12:00:00Z",\
              "directory":"/again","writtenFiles":3,"writtenBytes":194}
              """);
    }

    @Test
    void files_that_are_in_no_checkpoint_are_not_lost() throws IOException {
      saveTwoTurns();
      Path names = Files.writeString(sample.files().resolve("names.txt"), "only here");
      assertThat(fails("checkout", "aaaa", files(), "--at", "2"))
          .contains("names.txt would be lost", "--discard");
      assertThat(names).hasContent("only here");
    }

    @Test
    void unless_they_may_be() throws IOException {
      saveTwoTurns();
      Path names = Files.writeString(sample.files().resolve("names.txt"), "only here");
      done("checkout", "aaaa", files(), "--at", "2", "--discard");
      assertThat(names).content().startsWith("Ada");
    }

    @Test
    void a_checkpoint_that_is_not_there_fails() throws IOException {
      saveTwoTurns();
      assertThat(fails("checkout", "aaaa", at("again"), "--at", "9")).contains("no checkpoint 9");
      assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void a_file_in_the_way_fails() throws IOException {
      saveTwoTurns();
      assertThat(fails("checkout", "aaaa", trace())).contains("is no directory");
    }
  }

  @Nested
  final class Fork {
    @Test
    void a_session_is_forked_at_a_message() throws IOException {
      saveTwoTurns();
      assertThat(done("fork", "aaaa", "--at", "4", "--title", "another way"))
          .isEqualTo("forked bbbbbbb2  demo/another way  (4 messages, 3 files)\n");
    }

    @Test
    void at_its_end_where_no_message_is_given() throws IOException {
      saveTwoTurns();
      assertThat(done("fork", "aaaa")).contains("demo/greeting  (8 messages, 3 files)");
    }

    @Test
    void its_json_tells_of_the_fork() throws IOException {
      saveTwoTurns();
      assertThat(json("fork", "aaaa", "--at", "4"))
          .startsWith("{\"session\":\"bbbbbbb2-session\",")
          .contains("\"parent\":\"aaaaaaa1-session\"")
          .contains(
              "\"forkPoint\":{\"session\":\"aaaaaaa1-session\",\"messages\":4,\"checkpoint\":2,"
                  + "\"beforeCompaction\":null}");
    }

    @Test
    void more_messages_than_there_are_fail() throws IOException {
      saveTwoTurns();
      assertThat(fails("fork", "aaaa", "--at", "9")).contains("it has 8");
    }
  }
}
