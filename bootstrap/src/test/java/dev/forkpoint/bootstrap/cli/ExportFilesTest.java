package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.deployment.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Which files `export` hands out.
@Tag(Deployment.USE_CASE)
final class ExportFilesTest extends CommandTest {
  @BeforeEach
  void files_of_all_kinds() throws IOException {
    Files.writeString(Path.of(files()).resolve(".env"), "KEY=1");
    Files.createDirectories(Path.of(files()).resolve(".git"));
    Files.writeString(Path.of(files()).resolve(".git/config"), "x");
    Files.writeString(Path.of(files()).resolve("README.md"), "mine");
    saveTwoTurns();
  }

  private List<String> names(String archive) throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve(archive).toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  @Test
  void a_file_with_credentials_is_left_out_and_named() throws IOException {
    assertThat(done("export", "aaaa", "-o", at("a.zip"))).contains("left out .env: credentials");
    assertThat(names("a.zip")).contains(".git/config", "__truncated.txt").doesNotContain(".env");
    done("export", "aaaa", "--credentials", "-o", at("b.zip"));
    assertThat(names("b.zip")).contains(".env").doesNotContain("__truncated.txt");
  }

  @Test
  void patterns_and_a_cap_choose() throws IOException {
    done("export", "aaaa", "--include", "*.txt", "--exclude", "names.*", "-o", at("a.zip"));
    assertThat(names("a.zip")).containsExactly("hello.txt");
    done("export", "aaaa", "--cap", "1KiB", "--no-byproducts", "-o", at("b.zip"));
    assertThat(names("b.zip")).doesNotContain(".git/config").contains("names.txt");
  }

  /// BEAT-A4.
  @Test
  void a_runnable_archive_keeps_the_page_of_the_workspace() throws IOException {
    done("export", "aaaa", "--runnable", "-o", at("a.zip"));
    assertThat(names("a.zip"))
        .contains("README.md", "README_export.md", "trainable.py", "requirements.txt");
  }

  @Test
  void a_preview_writes_nothing() throws IOException {
    assertThat(done("export", "aaaa", "--preview", "--runnable"))
        .contains("session-aaaaaaa1.zip would have ", "adds trainable.py", "left out .env");
    assertThat(json("export", "aaaa", "--preview").toString())
        .contains(
            "\"leftOut\":[{\"path\":\".env\",\"reason\":\"credentials\"}],\"leftOutCount\":1");
    assertThat(Path.of("session-aaaaaaa1.zip")).doesNotExist();
  }

  @Test
  void a_workspace_is_an_archive_with_a_folder_for_each_session() throws IOException {
    done("export", "--workspace", "demo", "-o", at("a.zip"));
    assertThat(names("a.zip")).contains("sessions/greeting/hello.txt");
    done("export", "--workspace", "demo", "--format", "tar.gz", "-o", at("made") + "/");
    assertThat(folder.resolve("made/project-demo.tar.gz")).exists();
  }

  @Test
  void what_cannot_be_meant_is_refused() {
    assertThat(fails("export", "aaaa", "--format", "native", "--cap", "1"))
        .contains("--format zip");
    assertThat(fails("export", "--workspace", "demo", "--format", "html")).contains("--format zip");
  }
}
