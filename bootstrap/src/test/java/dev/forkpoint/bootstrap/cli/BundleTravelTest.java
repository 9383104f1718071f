package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.deployment.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A workspace with three generations of forks goes from one vault to another in a bundle.
@Tag(Deployment.USE_CASE)
final class BundleTravelTest extends CommandTest {
  private String bundle = "";
  private Terminal elsewhere = new Terminal(Path.of("none"));

  @BeforeEach
  void export_three_generations() throws IOException {
    saveTwoTurns();
    terminal.waitAMinute();
    done("fork", "aaaa", "--title", "child");
    terminal.waitAMinute();
    done("fork", "bbbb", "--title", "grandchild", "--at", "2");
    bundle = at("carried/demo.forkpoint");
    done("export", "--workspace", "demo", "--format", "bundle", "-o", bundle);
    elsewhere = new Terminal(folder.resolve("elsewhere"));
  }

  @Test
  void the_tree_and_the_checkpoints_are_the_same_there() {
    doneThere("import", bundle);

    assertThat(doneThere("tree", "--json")).isEqualTo(done("tree", "--json"));
    for (String session : new String[] {"aaaa", "bbbb", "cccc"}) {
      assertThat(withoutAddedBytes(doneThere("log", session, "--json")))
          .isEqualTo(withoutAddedBytes(done("log", session, "--json")));
    }
    assertThat(doneThere("verify")).contains("5 checkpoints");
  }

  @Test
  void files_and_conversations_are_the_same_there() throws IOException {
    doneThere("import", bundle);

    for (String session : new String[] {"aaaa", "bbbb", "cccc"}) {
      done("checkout", session, at("here-" + session));
      doneThere("checkout", session, at("there-" + session));
      done("export", session, "--format", "native", "-o", at("trace-here-" + session) + "/");
      doneThere("export", session, "--format", "native", "-o", at("trace-there-" + session) + "/");
      assertThat(tree("there-" + session)).isEqualTo(tree("here-" + session));
      assertThat(tree("trace-there-" + session)).isEqualTo(tree("trace-here-" + session));
    }
  }

  @Test
  void an_import_tells_of_each_session_and_of_what_was_there() {
    assertThat(doneThere("import", bundle).lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("imported "));
    assertThat(doneThere("import", at("carried"), "--workspace", "demo").lines())
        .filteredOn(line -> line.startsWith("had already "))
        .hasSize(3);
  }

  @Test
  void verify_needs_no_vault() {
    Terminal.Ended ended = elsewhere.run("verify", bundle);
    assertThat(ended.out()).contains("3 sessions and 5 checkpoints");
    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("elsewhere/store")).doesNotExist();
  }

  @Test
  void a_changed_bit_is_told_with_its_place() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(bundle));
    int at = new String(bytes, ISO_8859_1).indexOf("names.txt");
    bytes[at + 24] ^= 1;
    Files.write(Path.of(bundle), bytes);

    Terminal.Ended ended = elsewhere.run("verify", bundle);
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.out()).contains("damaged: sessions/greeting-aaaaaaa1/files/names.txt: ");
    assertThat(ended.err()).contains("is damaged, as listed");
    assertThat(elsewhere.run("verify", bundle, "--json").out())
        .matches("\\{\"path\":.*\"damages\":\\[\\{\"offset\":\\d+,\"bytes\":\\d+,\"member\":.*\n");
    assertThat(elsewhere.run("import", bundle).err()).contains("names.txt");
    assertThat(doneThere("ls", "--json")).isEqualTo("[]\n");
  }

  @Test
  void another_workspace_is_refused_in_one_line() {
    assertThat(elsewhere.run("import", bundle, "--workspace", "other").err())
        .matches("forkpoint: [^\n]+it is of workspace demo[^\n]+\n");
  }

  private String doneThere(String... command) {
    Terminal.Ended ended = elsewhere.run(command);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    return ended.out();
  }

  /// What a checkpoint adds to a store depends on what is there.
  private static String withoutAddedBytes(String json) {
    return json.replaceAll("\"addedBytes\":[0-9]+", "");
  }

  private Map<String, String> tree(String name) throws IOException {
    Path root = folder.resolve(name);
    Map<String, String> tree = new TreeMap<>();
    for (Path file : filesBelow(root)) {
      String told =
          Files.getPosixFilePermissions(file)
              + " "
              + Files.getLastModifiedTime(file)
              + " "
              + Files.readString(file, UTF_8);
      tree.put(root.relativize(file).toString(), told);
    }
    return tree;
  }
}
