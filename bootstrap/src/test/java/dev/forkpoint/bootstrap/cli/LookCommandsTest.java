package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.deployment.Deployment;
import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Deployment.USE_CASE)
final class LookCommandsTest extends CommandTest {
  private static final String SESSION =
      """
      "session":"aaaaaaa1-session","workspace":"demo","title":"greeting",\
      "agent":"claude-code","model":"claude-sample-1","messages":8,"checkpoints":3,\
      "parent":null,"forkPoint":null,\
      "importedFrom":{"session":"3f6c2a10-7d4e-4b8a-9c51-2e8f0d1a6b77","parent":null,"messages":null,"fingerprint":"…"},\
      "createdAt":"2026-03-01T12:00:00Z","updatedAt":"2026-03-01T12:00:00Z",\
      "files":3,"bytes":283\
      """;
  private static final String FORK =
      """
      "session":"bbbbbbb2-session","workspace":"demo","title":"another way",\
      "agent":"claude-code","model":"claude-sample-1","messages":4,"checkpoints":1,\
      "parent":"aaaaaaa1-session",\
      "forkPoint":{"session":"aaaaaaa1-session","messages":4,"checkpoint":2,\
      "beforeCompaction":null},"importedFrom":null,\
      "createdAt":"2026-03-01T12:00:00Z","updatedAt":"2026-03-01T12:00:00Z",\
      "files":3,"bytes":194\
      """;

  @Nested
  final class Ls {
    @Test
    void an_empty_vault_says_how_to_fill_it() {
      assertThat(done("ls")).contains("forkpoint import");
      assertThat(json("ls")).isEqualTo("[]\n");
    }

    @Test
    void sessions_stand_in_a_table() throws IOException {
      saveTwoTurns();
      assertThat(done("ls"))
          .isEqualTo(
              """
              SESSION   WORKSPACE  TITLE     AGENT        MESSAGES  CHECKPOINTS  FILES   SIZE  UPDATED
              aaaaaaa1  demo       greeting  claude-code         8            3      3  283 B  2026-03-01 12:00
              """);
    }

    @Test
    void its_json_is_pinned() throws IOException {
      saveTwoTurns();
      assertThat(json("ls")).isEqualTo("[{" + SESSION + "}]\n");
    }

    @Test
    void one_workspace_can_be_asked_for() {
      done("import", trace(), "--workspace", "demo");
      done("import", trace(), "--workspace", "other");
      assertThat(done("ls", "--workspace", "other")).contains("bbbbbbb2").doesNotContain("demo");
    }

    @Test
    void a_workspace_that_is_not_there_fails() {
      done("import", trace(), "--workspace", "demo");
      assertThat(fails("ls", "--workspace", "dem")).contains("'dem'", "there is demo");
    }
  }

  @Nested
  final class Usage {
    @Test
    void what_a_fork_has_from_its_parent_counts_once() throws IOException {
      saveTwoTurns();
      done("fork", "aaaa", "--at", "4", "--title", "another way");
      assertThat(done("ls", "--usage").replaceAll(" +", " ").lines())
          .containsExactly(
              "SESSION WORKSPACE TITLE INPUT OUTPUT CACHE READ CACHE WRITE COST, USD",
              "bbbbbbb2 demo another way 0 0 0 0",
              "aaaaaaa1 demo greeting 2277 255 0 0",
              "all 2277 255 0 0");
    }

    @Test
    void a_fork_that_a_save_made_counts_the_turn_that_was_saved() throws IOException {
      saveTwoTurns();
      done("checkout", "aaaa", at("other"), "--at", "2");
      assertThat(done("checkpoint", "aaaa", at("other"), "--trace", trace())).contains("bbbbbbb2");
      assertThat(done("ls", "--usage").replaceAll(" +", " ").lines())
          .contains("bbbbbbb2 demo greeting 1335 144 0 0", "aaaaaaa1 demo greeting 2277 255 0 0");
    }

    @Test
    void its_json_tells_it_by_model() throws IOException {
      saveTwoTurns();
      assertThat(json("ls", "--usage"))
          .contains(
              "\"usage\":{\"inputTokens\":2277,\"outputTokens\":255,\"cacheReadTokens\":0,"
                  + "\"cacheWriteTokens\":0,\"costUsd\":null,"
                  + "\"models\":{\"claude-sample-1\":{\"inputTokens\":2277,");
    }

    @Test
    void a_session_that_is_shown_tells_it() throws IOException {
      saveTwoTurns();
      assertThat(done("show", "aaaa"))
          .contains("tokens       2277 read, 255 written (claude-sample-1)\n");
    }
  }

  @Nested
  final class Tree {
    @Test
    void forks_hang_from_what_they_left() throws IOException {
      saveTwoTurns();
      terminal.waitAMinute();
      done("fork", "aaaa", "--at", "4", "--title", "another way");
      done("fork", "bbbb", "--title", "further");
      terminal.waitAMinute();
      done("fork", "aaaa", "--at", "0", "--title", "from the start");
      assertThat(done("tree"))
          .isEqualTo(
              """
              demo
              └─ aaaaaaa1  greeting  (8 messages, 3 checkpoints)
                 ├─ bbbbbbb2  another way  (4 messages, 1 checkpoint, forked at message 4)
                 │  └─ ccccccc3  further  (4 messages, 1 checkpoint, forked at message 4)
                 └─ ddddddd4  from the start  (0 messages, 1 checkpoint, forked at message 0)
              """);
    }

    @Test
    void its_json_is_pinned() throws IOException {
      saveTwoTurns();
      done("fork", "aaaa", "--at", "4", "--title", "another way");
      assertThat(json("tree", "--workspace", "demo"))
          .isEqualTo(
              "[{"
                  + SESSION
                  + ",\"duplicateOf\":null,\"cycle\":false,\"forks\":[{"
                  + FORK
                  + ",\"duplicateOf\":null,\"cycle\":false,\"forks\":[]}]}]\n");
    }
  }

  @Nested
  final class Show {
    @Test
    void a_session_is_shown_with_the_end_of_its_conversation() throws IOException {
      saveTwoTurns();
      done("fork", "aaaa", "--at", "4", "--title", "another way");
      assertThat(done("show", "bbbb"))
          .startsWith(
              """
              session      bbbbbbb2-session
              workspace    demo
              title        another way
              agent        claude-code, claude-sample-1
              messages     4
              checkpoints  1
              files        3, 194 B
              forked from  aaaaaaa1 at message 4, with the files of checkpoint 2
              created      2026-03-01 12:00
              updated      2026-03-01 12:00

              user         Write a small shell script that greets everybody in names.txt.
              """)
          .endsWith("assistant    greet.sh greets all three. Run it with ./greet.sh.\n");
    }

    @Test
    void its_json_is_pinned() {
      done("import", trace(), "--workspace", "demo");
      assertThat(json("show", "aaaa"))
          .startsWith("{\"session\":\"aaaaaaa1-session\",\"workspace\":\"demo\"")
          .contains(",\"lastMessages\":[{\"role\":\"user\",\"text\":\"Write a small shell script")
          .endsWith("Run it with ./greet.sh.\"}]}\n");
    }
  }

  @Nested
  final class Log {
    @Test
    void checkpoints_stand_in_a_table() throws IOException {
      saveTwoTurns();
      assertThat(done("log", "aaaa").replaceAll(" +[0-9.]+ k?B\n", " …\n"))
          .isEqualTo(
              """
              NUMBER  SAVED             MESSAGES  FILES   SIZE   ADDED
                   1  2026-03-01 12:00         4      0    0 B …
                   2  2026-03-01 12:00         4      3  194 B …
                   3  2026-03-01 12:00         8      3  283 B …
              """);
    }

    @Test
    void its_json_is_pinned() {
      done("import", trace(), "--workspace", "demo");
      assertThat(json("log", "aaaa"))
          .isEqualTo(
              """
              [{"session":"aaaaaaa1-session","number":1,"checkpoint":"…","files":0,"bytes":0,\
              "addedBytes":…,"messages":4,"savedAt":"2026-03-01T12:00:00Z","homeConflicts":[]}]
              """);
    }
  }

  @Nested
  final class Diff {
    @Test
    void added_modified_and_deleted_paths_are_told_apart() throws IOException {
      saveTwoTurns();
      assertThat(done("diff", "aaaa", "2", "3")).isEqualTo("M greet.sh\nA hello.txt\nD plan.md\n");
      assertThat(done("diff", "aaaa", "3", "2")).isEqualTo("M greet.sh\nD hello.txt\nA plan.md\n");
      assertThat(done("diff", "aaaa", "1", "2"))
          .isEqualTo("A ./\nA drafts/\nA greet.sh\nA names.txt\nA plan.md\n");
      assertThat(done("diff", "aaaa", "2", "2")).isEmpty();
    }

    @Test
    void its_json_is_pinned() throws IOException {
      saveTwoTurns();
      assertThat(json("diff", "aaaa", "2", "3"))
          .isEqualTo(
              """
              [{"change":"changed","path":"greet.sh","kind":"file"},\
              {"change":"added","path":"hello.txt","kind":"file"},\
              {"change":"removed","path":"plan.md","kind":"file"}]
              """);
    }

    @Test
    void a_checkpoint_that_is_not_there_fails() throws IOException {
      saveTwoTurns();
      assertThat(fails("diff", "aaaa", "2", "4")).contains("no checkpoint 4", "last one is 3");
    }
  }

  @Nested
  final class NamingSessions {
    @Test
    void a_session_goes_by_its_id_a_beginning_of_it_or_its_title() {
      done("import", trace(), "--workspace", "demo");
      String log = done("log", "aaaaaaa1-session");
      assertThat(done("log", "a")).isEqualTo(log);
      assertThat(done("log", "demo/greeting")).isEqualTo(log);
    }

    @Test
    void a_session_that_is_not_there_fails() {
      assertThat(fails("show", "nobody")).contains("'nobody'", "forkpoint ls");
      assertThat(fails("log", "demo/nothing")).contains("'demo/nothing'");
    }

    @Test
    void a_name_that_may_be_several_fails_and_tells_which() {
      done("import", trace(), "--workspace", "demo");
      done("fork", "aaaa");
      assertThat(fails("show", "demo/greeting"))
          .contains("aaaaaaa1-session or bbbbbbb2-session")
          .contains("write more of the id");
    }
  }
}
