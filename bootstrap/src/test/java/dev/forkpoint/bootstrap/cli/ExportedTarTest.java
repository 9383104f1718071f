package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.bootstrap.zip.Member;
import dev.forkpoint.bootstrap.zip.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What others make of an exported tar.
final class ExportedTarTest extends CommandTest {
  private Path files = Path.of("");
  private Path archive = Path.of("");

  @BeforeEach
  void export_all_kinds_of_things() throws IOException {
    files = Files.createDirectory(folder.resolve("files"));
    archive = folder.resolve("files.tar.gz");
    write("empty file", new byte[0]);
    write("compressible.txt", "all work and no play ".repeat(50_000).getBytes(UTF_8));
    write("incompressible.bin", noise(1_000_000));
    write("ünder/日本語 😀", "こんにちは".getBytes(UTF_8));
    write("deep/".repeat(40) + "file", new byte[] {1});
    Files.createDirectory(files.resolve("empty directory"));
    Files.createSymbolicLink(files.resolve("link"), Path.of("ünder/日本語 😀"));
    set("compressible.txt", "rwxr-xr-x", "2026-01-02T03:04:05.678901234Z");
    set("incompressible.bin", "r--r-----", "1965-10-26T08:21:01Z");
    set("empty directory", "rwx------", "2037-12-31T23:59:59Z");
    set("ünder", "rwxr-xr-x", "2001-09-09T01:46:41Z");
    done("import", trace(), "--workspace", "demo");
    done("checkpoint", "aaaa", files.toString());
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

  private void write(String name, byte[] content) throws IOException {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private void set(String name, String permissions, String time) throws IOException {
    Path file = files.resolve(name);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
