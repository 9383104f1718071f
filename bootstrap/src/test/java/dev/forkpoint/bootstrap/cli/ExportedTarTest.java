package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.bootstrap.zip.Member;
import dev.forkpoint.bootstrap.zip.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What others make of an exported tar.
final class ExportedTarTest extends ExportedArchiveTest {
  private Path archive = Path.of("");

  @BeforeEach
  void export() throws IOException {
    set("read-only", "r--r-----", "1965-10-26T08:21:01Z");
    done("checkpoint", "aaaa", files.toString());
    archive = folder.resolve("files.tar.gz");
    done("export", "aaaa", "--format", "tar.gz", "-o", archive.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "tar, tar -xpzf \"$1\" -C \"$2\"",
    "bsdtar, bsdtar -xpf \"$1\" -C \"$2\"",
  })
  void what_was_saved_is_what_they_unpack(String program, String script) throws Exception {
    assertThat(unpacked(program, script)).containsExactlyInAnyOrderElementsOf(Member.below(files));
  }

  @Test
  void what_was_saved_is_what_python_unpacks_but_for_the_times_of_links() throws Exception {
    assertThat(unpacked("python3", "python3 -m tarfile -e \"$1\" \"$2\""))
        .extracting(Member::withoutTimeOfLinks)
        .containsExactlyInAnyOrderElementsOf(
            Member.below(files).stream().map(Member::withoutTimeOfLinks).toList());
  }

  private List<Member> unpacked(String program, String script) throws Exception {
    assumeTrue(Shell.knows(program), program + " is not installed");
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    Shell.run(script, archive, unpacked);
    return Member.below(unpacked);
  }

  @Test
  void fractions_of_a_second_are_kept() throws Exception {
    assumeTrue(Shell.knows("tar"), "tar is not installed");
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));

    Shell.run("tar -xpzf \"$1\" -C \"$2\"", archive, unpacked);

    assertThat(Files.getLastModifiedTime(unpacked.resolve("compressible.txt")))
        .isEqualTo(Files.getLastModifiedTime(files.resolve("compressible.txt")));
  }

  @Test
  void gzip_finds_nothing_to_complain_of() throws Exception {
    assumeTrue(Shell.knows("gzip"), "gzip is not installed");
    assertThat(Shell.run("gzip -t \"$1\" 2>&1", archive)).isEmpty();
  }
}
