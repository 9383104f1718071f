package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.bootstrap.zip.Member;
import dev.forkpoint.bootstrap.zip.ZipReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a bundle looks like from outside.
final class BundleExportTest extends CommandTest {
  private Path bundle = Path.of("");

  @BeforeEach
  void export_two_turns_and_a_fork() throws IOException {
    saveTwoTurns();
    done("fork", "demo/greeting", "--title", "another way");
    bundle = folder.resolve("demo.forkpoint");
    done("export", "--workspace", "demo", "--format", "bundle", "-o", bundle.toString());
  }

  @ParameterizedTest
  @MethodSource("dev.forkpoint.bootstrap.zip.ZipReader#all")
  void any_program_opens_it_to_the_conversations_and_files(ZipReader reader) throws Exception {
    assumeTrue(reader.isThere(), reader + " is not installed");
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));

    assertThat(reader.members(bundle, unpacked))
        .extracting(Member::name)
        .contains(
            "README.md",
            "manifest.json",
            "sessions/greeting-aaaaaaa1/files/hello.txt",
            "sessions/another-way-bbbbbbb2/files/hello.txt",
            "history/checkpoints");
    assertThat(reader.check(bundle)).isPositive();
  }

  @Test
  void it_is_called_after_time_session_and_title() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    done("export", "aaaa", "--format", "bundle", "-o", there.toString());
    done("export", "--workspace", "demo", "--format", "bundle", "-o", there.toString());

    assertThat(there)
        .isDirectoryContaining("glob:**/20260301-120000-aaaaaaa1-greeting.forkpoint")
        .isDirectoryContaining("glob:**/20260301-120000-demo.forkpoint");
  }

  @Test
  void its_json_tells_where_it_is() throws IOException {
    assertThat(json("export", "aaaa", "--format", "bundle", "-o", at("a.forkpoint")))
        .isEqualTo(
            """
            {"path":"/a.forkpoint","format":"bundle","bytes":%d}
            """,
            Files.size(folder.resolve("a.forkpoint")));
  }

  @Test
  void the_same_sessions_give_the_same_bytes() throws IOException {
    done("export", "--workspace", "demo", "--format", "bundle", "-o", at("again.forkpoint"));
    assertThat(folder.resolve("again.forkpoint")).hasSameBinaryContentAs(bundle);
  }

  @Test
  void a_workspace_goes_out_whole_or_not_at_all() {
    assertThat(fails("export", "--workspace", "demo", "--at", "1")).contains("--at");
    assertThat(fails("export", "--workspace", "nowhere", "--format", "bundle"))
        .contains("there is no workspace 'nowhere'");
  }
}
