package dev.forkpoint.bootstrap.cli;

import static dev.forkpoint.bootstrap.cli.BrokerFolder.AGENTS_ID;
import static dev.forkpoint.bootstrap.cli.BrokerFolder.PROJECT;
import static dev.forkpoint.bootstrap.cli.BrokerFolder.SESSION;
import static dev.forkpoint.bootstrap.cli.BrokerFolder.rows;
import static dev.forkpoint.bootstrap.cli.BrokerFolder.rowsBehindTwo;
import static dev.forkpoint.bootstrap.cli.BrokerFolder.tar;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class MigrateBrokerCommandTest extends CommandTest {
  private BrokerFolder bucket = new BrokerFolder(Path.of(""));

  @BeforeEach
  void choose_a_bucket() {
    bucket = new BrokerFolder(folder.resolve("bucket"));
  }

  @Nested
  class Layouts {

    /// BEAT-C12: both the keys of v0.43 and those of v0.45 are read.
    @Test
    void sessions_of_every_version_come_in_under_their_own_ids() throws IOException {
      bucket
          .transcript("one", SESSION, rows(2))
          .folder("two", "cse_b", new BrokerTar().file("b.jsonl", rows("b", "hello", 3)))
          .gateway(
              "three",
              "c",
              new BrokerTar()
                  .file(".claude.json", "{}")
                  .file("projects/-anywhere/c.jsonl", rows("c", "good day", 4)));

      assertThat(migrate())
          .contains("brought in cse_5e26  one/prompt 1  (checkpoint 1, 2 messages)\n")
          .contains("brought in cse_b  two/hello 1  (checkpoint 1, 3 messages)\n")
          .contains("brought in c  three/good day 1  (checkpoint 1, 4 messages)\n")
          .endsWith("3 sessions: 3 new, 0 went on, 0 forked, 0 as here already, 0 further here\n");
      assertThat(done("verify")).contains("3 checkpoints");
    }

    @Test
    void everything_in_the_folder_of_a_session_is_kept_byte_for_byte() throws IOException {
      bucket.folder(
          "w",
          SESSION,
          tar(rows(2))
              .directory(AGENTS_ID)
              .file(AGENTS_ID + "/subagents/agent-1.jsonl", rows(1))
              .file("metadata.json", "{}"));
      migrate();

      ran(
          "cd \"$(dirname \"$FORKPOINT_TRACE\")\" && find . -type f | sort > $SEEN; cat ./*.jsonl >> $SEEN");

      assertThat(seen())
          .isEqualTo(
              """
              ./%1$s.jsonl
              ./%1$s/subagents/agent-1.jsonl
              ./metadata.json
              """
                      .formatted(AGENTS_ID)
                  + rows(2));
    }

    @Test
    void the_shared_home_is_there_in_the_next_turn() throws IOException {
      bucket
          .folder("w", SESSION, tar(rows(1)))
          .home(
              "w",
              new BrokerTar()
                  .file("CLAUDE.md", "be brief\n")
                  .file("projects/ws_w/memory/MEMORY.md", "it rains\n"));
      migrate();

      ran("cd \"$CLAUDE_CONFIG_DIR\" && cat CLAUDE.md projects/ws_w/memory/MEMORY.md > $SEEN");

      assertThat(seen()).isEqualTo("be brief\nit rains\n");
    }

    @Test
    void a_session_that_never_had_an_object_of_its_own_comes_out_of_the_home() throws IOException {
      bucket.home(
          "w",
          new BrokerTar()
              .file("CLAUDE.md", "x")
              .file(PROJECT + "/" + AGENTS_ID + ".jsonl", rows(2)));

      assertThat(migrate())
          .contains("saved the home of w as state 1  (1 file,")
          .contains("brought in cse_5e26  w/prompt 1  (checkpoint 1, 2 messages)\n");
    }

    @Test
    void an_older_copy_in_the_home_gives_way_to_the_transcript_and_what_is_beside_it_stays()
        throws IOException {
      bucket
          .transcript("w", SESSION, rows(3))
          .home(
              "w",
              new BrokerTar()
                  .file(PROJECT + "/" + AGENTS_ID + ".jsonl", rows(1))
                  .file(PROJECT + "/metadata.json", "{}"));
      assertThat(migrate()).contains("1 session: 1 new");

      ran("ls \"$(dirname \"$FORKPOINT_TRACE\")\" > $SEEN; wc -l < \"$FORKPOINT_TRACE\" >> $SEEN");

      assertThat(seen()).isEqualTo(AGENTS_ID + ".jsonl\nmetadata.json\n3\n");
    }

    /// BEAT-C12: what v0.43 had written of a session before v0.45 began it anew.
    @Test
    void a_session_that_an_upgrade_began_anew_is_there_with_both_its_conversations()
        throws IOException {
      bucket
          .transcript("w", SESSION, rows(AGENTS_ID, "old", 3))
          .folder("w", SESSION, tar(rows(AGENTS_ID, "new", 2)));

      assertThat(migrate()).contains("2 sessions: 1 new, 0 went on, 1 forked");
      assertThat(done("tree")).contains("new 1", "old 1");
      assertThat(migrate()).contains("2 sessions: 0 new, 0 went on, 0 forked, 2 as here");
    }

    /// BEAT-C19: credentials never get into the store.
    @Test
    void credentials_are_left_out_and_named() throws IOException {
      bucket.home("w", new BrokerTar().file(".credentials.json", "secret").file("CLAUDE.md", "x"));

      assertThat(migrate()).contains("left out .credentials.json: it holds credentials");
    }

    @Test
    void a_workspace_can_be_chosen() throws IOException {
      bucket.folder("one", SESSION, tar(rows(1))).transcript("two", "b", rows("b", "hello", 1));

      assertThat(migrate("--workspace", "two")).contains("1 session: 1 new", "two/hello 1");
    }
  }

  @Nested
  class Again {

    @Test
    void what_has_not_changed_is_not_brought_in_a_second_time() throws IOException {
      bucket
          .folder("w", SESSION, tar(rows(2)))
          .transcript("w", "b", rows("b", "hello", 1))
          .home("w", new BrokerTar().file("CLAUDE.md", "x"));
      migrate();
      List<Path> before = filesBelow(home.resolve("store"));

      assertThat(migrate())
          .contains("2 sessions: 0 new, 0 went on, 0 forked, 2 as here already")
          .doesNotContain("saved the home");
      assertThat(filesBelow(home.resolve("store"))).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_transcript_that_has_grown_is_the_next_checkpoint() throws IOException {
      bucket.folder("w", SESSION, tar(rows(2)));
      migrate();
      bucket.folder("w", SESSION, tar(rows(5)));

      assertThat(migrate()).contains("went on cse_5e26  w/prompt 1  (checkpoint 2, 5 messages)\n");
    }

    @Test
    void a_session_that_went_on_here_is_left_as_it_is() throws IOException {
      bucket.folder("w", SESSION, tar(rows(2)));
      migrate();
      goOnHere(3);

      assertThat(migrate())
          .contains("further here cse_5e26  w/prompt 1  (checkpoint 2, 3 messages)\n");
    }

    @Test
    void one_that_went_on_in_both_places_has_a_fork_for_what_is_there() throws IOException {
      bucket.folder("w", SESSION, tar(rows(2)));
      migrate();
      goOnHere(3);
      bucket.folder("w", SESSION, tar(rows(2) + rowsBehindTwo("there", 2)));

      assertThat(migrate()).contains("forked aaaaaaa1  w/prompt 1  (checkpoint 1, 4 messages)\n");
      assertThat(json("show", "aaaaaaa1"))
          .contains("\"parent\":\"%s\"".formatted(SESSION), "\"messages\":2,\"checkpoint\":");
      bucket.folder("w", SESSION, tar(rows(2) + rowsBehindTwo("there", 3)));
      assertThat(migrate()).contains("went on aaaaaaa1  w/prompt 1  (checkpoint 2, 5 messages)\n");
    }

    @Test
    void a_home_that_changed_in_both_places_is_merged_by_file() throws IOException {
      bucket
          .folder("w", SESSION, tar(rows(1)))
          .home("w", new BrokerTar().file("a", "1").file("b", "1").file("c", "1"));
      migrate();
      ran("cd \"$CLAUDE_CONFIG_DIR\" && echo 2 > a && chmod +x c");
      bucket.home("w", new BrokerTar().file("a", "1").file("b", "3\n").file("c", "1"));
      assertThat(migrate()).contains("saved the home of w as state 3  (3 files,");

      ran("cd \"$CLAUDE_CONFIG_DIR\" && cat a b > $SEEN && test -x c");

      assertThat(seen()).isEqualTo("2\n3\n");
    }

    @Test
    void a_session_that_was_removed_here_stays_so_and_is_told() throws IOException {
      bucket.folder("w", SESSION, tar(rows(1)));
      migrate();
      done("rm", SESSION);

      assertThat(notAll())
          .contains(
              "it was removed here; `forkpoint rm --undo %s` brings it back".formatted(SESSION));
    }

    private void goOnHere(int rows) throws IOException {
      Path longer = Files.writeString(folder.resolve("longer"), rows(rows));
      ran("cat %s > \"$FORKPOINT_TRACE\"".formatted(longer));
    }
  }

  @Nested
  class Trouble {

    /// BEAT-C14: an object that is damaged costs itself alone.
    @Test
    void an_archive_that_is_damaged_is_named_and_the_rest_comes_in() throws IOException {
      byte[] whole = tar(rows(2)).bytes();
      bucket
          .put("workspaces/w/sessions/cse_cut.tar.gz", Arrays.copyOf(whole, whole.length - 20))
          .put("workspaces/w/claude-home.tar.gz", "no archive at all".getBytes(UTF_8))
          .folder("w", SESSION, tar(rows(2)));

      assertThat(notAll())
          .contains("not brought in: workspaces/w/claude-home.tar.gz: ")
          .contains("not brought in: workspaces/w/sessions/cse_cut.tar.gz: ")
          .contains("brought in cse_5e26  w/prompt 1");
    }

    /// BEAT-C5, BEAT-C8: neither a name nor a size leads anywhere that it should not.
    @Test
    void a_hostile_archive_is_refused_whole() throws IOException {
      Files.createDirectories(home);
      Files.writeString(home.resolve("forkpoint.yml"), "forkpoint.uploads.unpacked-bytes: 100000");
      bucket
          .folder("w", SESSION, tar(rows(1)).file("../escape.txt", "x"))
          .folder("w", "bomb", new BrokerTar().file("bomb.jsonl", "0".repeat(100_001)));

      assertThat(notAll())
          .contains("it leads out of the directory that holds it")
          .contains("more than 100,000 bytes unpacked");
      assertThat(filesBelow(folder)).noneMatch(file -> file.endsWith("escape.txt"));
    }

    @Test
    void ids_that_can_be_none_here_are_named() throws IOException {
      bucket.transcript("w", "some one", rows(1));

      assertThat(notAll())
          .contains("not brought in: workspaces/w/sessions/some one.jsonl: a session id");
    }

    @Test
    void a_folder_without_a_transcript_is_named() throws IOException {
      bucket
          .folder("w", SESSION, new BrokerTar().file("metadata.json", "{}"))
          .gateway("w", "c", new BrokerTar().file(".claude.json", "{}"));

      assertThat(notAll())
          .contains("it holds no transcript " + AGENTS_ID + ".jsonl")
          .contains("it holds no transcript c.jsonl");
    }

    @Test
    void what_is_called_like_none_of_theirs_is_named_and_left_alone() throws IOException {
      bucket
          .folder("w", SESSION, tar(rows(1)))
          .put("workspaces/w/notes.txt", new byte[1])
          .put("cc-app-gateway/__readyz__/probe", new byte[1]);

      assertThat(migrate())
          .contains("nothing of cc-broker's is called so: workspaces/w/notes.txt\n")
          .doesNotContain("probe");
    }

    @Test
    void a_place_where_nothing_is_is_no_bucket() {
      assertThat(fails("migrate", "cc-broker", "--from", at("nowhere")))
          .contains("cc-broker keeps nothing in", "nowhere");
    }
  }

  @Test
  void its_json_is_pinned() throws IOException {
    bucket.folder("w", SESSION, tar(rows(1))).put("workspaces/w/notes.txt", new byte[1]);

    assertThat(json("migrate", "cc-broker", "--from", at("bucket")))
        .isEqualTo(
            """
            {"sessions":[{"session":"%1$s","workspace":"w","title":"prompt 1",\
            "agent":"claude-code","model":null,"messages":1,"checkpoints":1,"parent":null,\
            "forkPoint":null,"importedFrom":{"session":"%2$s","parent":null,"messages":null,\
            "fingerprint":"…"},"createdAt":"2026-03-01T12:00:00Z",\
            "updatedAt":"2026-03-01T12:00:00Z","files":0,"bytes":0,\
            "object":"workspaces/w/sessions/%1$s.tar.gz","change":"new","issueCount":0,"issues":[]}],\
            "homes":[],"notMigrated":[],"unknown":["workspaces/w/notes.txt"]}
            """
                .formatted(SESSION, AGENTS_ID));
  }

  private String migrate(String... more) {
    return done(
        Stream.concat(Stream.of("migrate", "cc-broker", "--from", at("bucket")), Stream.of(more))
            .toArray(String[]::new));
  }

  /// What is told where something could not be brought in.
  private String notAll() {
    Ended ended = terminal.run("migrate", "cc-broker", "--from", at("bucket"));
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.err()).matches("forkpoint: [^\n]+\n").contains("could not be brought in");
    return ended.out();
  }

  /// Runs a turn of the session; what it writes to `$SEEN` can be [#seen].
  private void ran(String script) {
    Ended ended =
        terminal.run("run", SESSION, "--", "sh", "-c", script.replace("$SEEN", at("seen")));
    assertThat(ended.err()).startsWith("saved checkpoint");
    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
  }

  private String seen() throws IOException {
    return Files.readString(Path.of(at("seen")));
  }
}
