package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What zot does with its sessions, and what goes wrong there. Each test names the trouble that it
/// keeps away, as the list of zot's defects calls it.
final class ZotSessionsTest extends CommandTest {
  private static final String ID = "0b6f4c1e-3c5f-4d83-9d0f-5a2f6f3d7a11";

  private final StringBuilder rows = new StringBuilder();

  /// BEAT-Z1.
  @Test
  void an_exported_session_is_called_by_its_time_its_id_and_its_first_prompt() {
    imported(meta("a"), user("Hello, World!  How do I fix it?"), assistant("So."));

    done("export", "aaaa", "--format", "zot", "-o", at("out") + "/");

    assertThat(files(at("out")))
        .containsExactly("20260302-090000-aaaaaaa1-hello-world-how-do-i-fix-it.zotsession");
  }

  /// BEAT-Z2.
  @Test
  void a_changed_model_holds_on_import_on_export_and_in_a_fork() throws IOException {
    imported(meta("a"), user("one"), assistant("two"), meta("b"), user("three"), assistant("four"));
    done("fork", "aaaa");

    assertThat(shown("aaaa", "model")).isEqualTo("b");
    assertThat(shown("bbbb", "model")).isEqualTo("b");
    assertThat(exported("aaaa")).contains("\"model\":\"b\"");
  }

  /// BEAT-Z3, BEAT-Z11.
  @Test
  void a_name_that_was_given_late_is_kept_by_the_import_and_by_a_fork() throws IOException {
    imported(
        meta("a"), user("one"), assistant("two"), "{\"type\":\"rename\",\"title\":\"kettles\"}");
    done("fork", "aaaa", "--at", "1");

    assertThat(shown("aaaa", "title")).isEqualTo("kettles");
    assertThat(shown("bbbb", "title")).isEqualTo("kettles");
  }

  /// BEAT-Z4.
  @Test
  void a_fork_keeps_what_its_last_answer_cost() throws IOException {
    imported(meta("a"), user("one"), assistant("two"), usage(10), user("three"), usage(30));
    done("fork", "aaaa", "--at", "2");

    assertThat(nativeRows("bbbb")).endsWith(usage(10) + "\n");
  }

  /// BEAT-Z4.
  @Test
  void a_fork_behind_a_compaction_keeps_what_came_before_it() throws IOException {
    imported(meta("a"), user("one"), usage(10), compaction("so far"), user("two"), user("three"));
    done("fork", "aaaa", "--at", "2");

    assertThat(nativeRows("bbbb"))
        .contains(usage(10))
        .contains("so far")
        .endsWith(user("two") + "\n");
  }

  /// BEAT-Z5.
  @Test
  void more_messages_than_there_are_cannot_be_kept() {
    imported(meta("a"), user("one"), assistant("two"));

    assertThat(fails("fork", "aaaa", "--at", "3")).contains("it has 2");
  }

  /// BEAT-Z6.
  @Test
  void messages_are_counted_as_they_are_shown_with_a_call_that_nobody_answered()
      throws IOException {
    imported(meta("a"), user("one"), call("call_1"), user("two"), assistant("three"));
    assertThat(shown("aaaa", "messages")).isEqualTo("4");

    for (int kept = 0; kept <= 4; kept++) {
      assertThat(json("fork", "aaaa", "--at", Integer.toString(kept)))
          .contains("\"messages\":" + kept + ",\"checkpoints\"");
    }
  }

  /// BEAT-Z7.
  @Test
  void a_fork_can_leave_before_a_compaction() throws IOException {
    imported(meta("a"), user("one"), assistant("two"), compaction("so far"), user("three"));

    done("fork", "aaaa", "--before-compaction", "1", "--at", "1", "--title", "anew");

    assertThat(nativeRows("bbbb")).endsWith(user("one") + "\n");
    assertThat(done("tree"))
        .contains("anew  (1 message, 1 checkpoint, forked at message 1 before compaction 1)");
    assertThat(fails("fork", "aaaa", "--before-compaction", "2")).contains("it has 1");
  }

  /// BEAT-Z8.
  @Test
  void what_is_appended_to_a_fork_of_a_session_that_broke_off_is_a_row_of_its_own()
      throws IOException {
    imported(meta("a"), user("one"));
    Path torn = Path.of(file(meta("a"), user("one"), user("two")));
    Files.writeString(torn, Files.readString(torn).substring(0, rows.length() - 20));
    terminal.run("import", torn.toString(), "--workspace", "torn");
    done("fork", "bbbb");

    assertThat(nativeRows("bbbb")).isEqualTo(Files.readString(torn)).doesNotEndWith("\n");
    assertThat(nativeRows("cccc")).endsWith("\n");
    assertThat(shown("cccc", "messages")).isEqualTo("1");
  }

  /// BEAT-Z9.
  @Test
  void an_import_that_fails_leaves_no_session() throws IOException {
    Path file = Path.of(file(meta("a"), user("one")));
    Files.createSymbolicLink(file.resolveSibling("gone.jsonl"), Path.of("nowhere"));

    assertThat(fails("import", file.resolveSibling("gone.jsonl").toString())).isNotEmpty();
    assertThat(json("ls")).isEqualTo("[]\n");
  }

  /// BEAT-Z10.
  @Test
  void circles_and_copies_are_seen_in_the_tree() throws IOException {
    done("import", file(metaOf("x", "y"), user("one")), "--workspace", "w");
    terminal.waitAMinute();
    done("import", file(metaOf("y", "x"), user("two")), "--workspace", "w");
    terminal.waitAMinute();
    done("import", file(metaOf("x", "y"), user("one"), user("three")), "--workspace", "w");

    assertThat(done("tree"))
        .contains("its trace names one of its own forks as its parent")
        .contains("its trace bears the id of that of aaaaaaa1")
        .contains("aaaaaaa1", "bbbbbbb2", "ccccccc3");
  }

  /// BEAT-Z11.
  @Test
  void a_first_row_of_any_length_is_read() throws IOException {
    String meta = meta("a");
    int middle = meta.indexOf("\"version\"");
    String piece = "t".repeat(1 << 20);
    Path file = folder.resolve("long.jsonl");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(meta.substring(0, middle) + "\"notes\":\"");
      for (int i = 0; i < 21; i++) {
        out.write(piece);
      }
      out.write("\"," + meta.substring(middle) + '\n' + user("one") + '\n');
    }
    terminal.run("import", file.toString(), "--workspace", "w");

    assertThat(json("show", "aaaa")).contains("\"importedFrom\":{\"session\":\"" + ID);
    assertThat(shown("aaaa", "messages")).isEqualTo("1");
  }

  /// BEAT-Z12.
  @Test
  void rows_that_cannot_be_read_are_reported_and_go_along() throws IOException {
    String[] strange = {
      meta("a"), user("one"), "{\"type\":\"amend\",\"x\":1}", "not json", "", "[1]"
    };
    Ended ended = terminal.run("import", file(strange), "--workspace", "w");

    assertThat(ended.out() + ended.err()).contains("row 4").contains("row 6");
    assertThat(exported("aaaa").lines().skip(1))
        .containsExactlyElementsOf(List.of(strange).subList(1, strange.length));
  }

  /// BEAT-Z13.
  @Test
  void an_exported_session_is_its_owner_s_and_does_not_tell_where_it_ran() throws IOException {
    imported(meta("a"), user("one"), meta("b"));

    String exported = exported("aaaa");

    assertThat(exported).doesNotContain("/home/me").contains("\"cwd\":\"\"");
    assertThat(exported.replace("\"cwd\":\"\"", "\"cwd\":\"/home/me/project\""))
        .isEqualTo(rows.toString());
    Path file = filesBelow(Path.of(at("zot"))).getFirst();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  /// BEAT-Z14.
  @Test
  void an_imported_session_is_marked_as_one_and_what_is_no_message_counts_as_none()
      throws IOException {
    imported(
        meta("a"), user("one"), "{\"type\":\"message\",\"message\":7}", "{\"type\":\"message\"}");

    assertThat(json("show", "aaaa")).contains("\"importedFrom\":{\"session\":\"" + ID);
    assertThat(shown("aaaa", "messages")).isEqualTo("1");
  }

  /// BEAT-Z15.
  @Test
  void forks_that_are_imported_hang_from_their_parent_and_come_in_once() throws IOException {
    String parent = file(meta("a"), user("one"), assistant("two"));
    String fork = file(metaOf("f", ID), user("one"), user("other"));
    done("import", fork, parent, fork, "--workspace", "w");
    done("import", parent, "--workspace", "w");

    assertThat(done("tree").replaceAll("\\(.*\\)", "").lines())
        .containsExactly("w", "└─ bbbbbbb2  one  ", "   └─ aaaaaaa1  one  ");
    assertThat(json("show", "aaaa"))
        .contains("{\"session\":\"f\",\"parent\":\"" + ID + "\",\"messages\":1,");
  }

  /// BEAT-Z16.
  @Test
  void blocks_are_what_they_hold() throws IOException {
    String strange =
        message(
            "assistant",
            "{\"text\":\"said\",\"name\":\"n\",\"id\":\"i\"},{\"data\":\"iVBORw0KGgo=\"},"
                + "{\"summary\":\"\",\"reasoning_id\":\"r\"},{\"wholly\":\"new\"}");
    imported(meta("a"), user("one"), strange);

    done("export", "aaaa", "--format", "markdown", "-o", at("talk.md"));
    assertThat(Files.readString(Path.of(at("talk.md")))).contains("said");
    assertThat(exported("aaaa")).contains(strange);
  }

  /// BEAT-Z17.
  @Test
  void a_session_can_be_renamed_removed_and_had_back() throws IOException {
    imported(meta("a"), user("one"));

    done("rename", "aaaa", "kettles");
    done("rm", "w/kettles");
    assertThat(json("ls")).isEqualTo("[]\n");
    done("rm", "--undo", "aaaa");
    assertThat(shown("w/kettles", "messages")).isEqualTo("1");
  }

  /// BEAT-Z18.
  @Test
  void forks_of_a_session_with_a_large_picture_cost_next_to_nothing() throws IOException {
    String picture = Base64.getEncoder().encodeToString(noise(2 << 20));
    String shown = message("user", "{\"mime_type\":\"image/png\",\"data\":\"" + picture + "\"}");
    imported(meta("a"), shown, assistant("one"), user("two"), assistant("three"));
    long before = storeBytes();

    for (int i = 0; i < 20; i++) {
      done("fork", "aaaa", "--at", "3");
    }

    assertThat(storeBytes() - before).isLessThan(before / 10);
  }

  /// The agent finds a session by the id in its rows and the name of its file.
  @Test
  void a_fork_is_to_its_agent_a_session_of_its_own() throws IOException {
    imported(meta("a"), user("one"), assistant(ID), user("two"));
    done("fork", "aaaa", "--at", "2");

    done("export", "bbbb", "--format", "native", "-o", at("native") + "/");

    String fork = shown("bbbb", "session");
    assertThat(files(at("native")))
        .containsExactly("20260302-090000-" + fork.substring(0, 8) + ".jsonl");
    assertThat(nativeRows("bbbb"))
        .isEqualTo(meta("a").replace(ID, fork) + "\n" + user("one") + "\n" + assistant(ID) + "\n");
  }

  private void imported(String... lines) {
    terminal.run("import", file(lines), "--workspace", "w");
  }

  /// A file of zot's with these rows, which are kept in mind.
  private String file(String... lines) {
    rows.setLength(0);
    Stream.of(lines).forEach(line -> rows.append(line).append('\n'));
    try {
      Path folder = Files.createTempDirectory(this.folder, "zot");
      Path file = folder.resolve("20260302-090000-" + ID.substring(0, 8) + ".jsonl");
      return Files.writeString(file, rows).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A field of the answer of `show`.
  private String shown(String session, String field) {
    Matcher value =
        Pattern.compile("\"" + field + "\":\"?([^\",]*)").matcher(json("show", session));
    return value.find() ? value.group(1) : "";
  }

  private String exported(String session) throws IOException {
    done("export", session, "--format", "zot", "-o", at("zot") + "/");
    return Files.readString(filesBelow(Path.of(at("zot"))).getFirst());
  }

  private String nativeRows(String session) throws IOException {
    done("export", session, "--format", "native", "-o", at("native-" + session) + "/");
    return Files.readString(filesBelow(Path.of(at("native-" + session))).getFirst());
  }

  private long storeBytes() {
    return filesBelow(home.resolve("store")).stream()
        .mapToLong(file -> file.toFile().length())
        .sum();
  }

  private static List<String> files(String directory) {
    return filesBelow(Path.of(directory)).stream()
        .map(file -> file.getFileName().toString())
        .toList();
  }

  private static String meta(String model) {
    return "{\"type\":\"meta\",\"meta\":{\"id\":\""
        + ID
        + "\",\"cwd\":\"/home/me/project\","
        + "\"model\":\""
        + model
        + "\",\"provider\":\"p\",\"started\":\"2026-03-02T09:00:00Z\","
        + "\"version\":\"1\"}}";
  }

  private static String metaOf(String id, String parent) {
    return meta("a")
        .replace(ID, id)
        .replace("\"version\"", "\"parent\":\"" + parent + "\",\"fork_point\":1,\"version\"");
  }

  private static String user(String text) {
    return message("user", "{\"text\":\"" + text + "\"}");
  }

  private static String assistant(String text) {
    return message("assistant", "{\"text\":\"" + text + "\"}");
  }

  private static String call(String id) {
    return message("assistant", "{\"id\":\"" + id + "\",\"name\":\"read\",\"arguments\":{}}");
  }

  private static String message(String role, String blocks) {
    return "{\"type\":\"message\",\"message\":{\"role\":\""
        + role
        + "\",\"content\":["
        + blocks
        + "],\"time\":\"2026-03-02T09:00:00Z\"}}";
  }

  private static String compaction(String summary) {
    return "{\"type\":\"compaction\",\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\""
        + summary
        + "\"}]}]}";
  }

  private static String usage(int input) {
    return "{\"type\":\"usage\",\"usage\":{\"input_tokens\":"
        + input
        + "},\"cumulative\":{\"input_tokens\":"
        + input
        + "}}";
  }
}
