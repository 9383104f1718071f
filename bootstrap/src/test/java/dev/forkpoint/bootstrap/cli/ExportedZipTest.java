package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.bootstrap.zip.Member;
import dev.forkpoint.bootstrap.zip.Shell;
import dev.forkpoint.bootstrap.zip.ZipReader;
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
import org.junit.jupiter.params.provider.MethodSource;

/// What others make of an exported zip.
final class ExportedZipTest extends CommandTest {
  private Path files = Path.of("");
  private Path archive = Path.of("");

  @BeforeEach
  void export_all_kinds_of_things() throws IOException {
    files = Files.createDirectory(folder.resolve("files"));
    archive = folder.resolve("files.zip");
    write("empty file", new byte[0]);
    write("compressible.txt", "all work and no play ".repeat(50_000).getBytes(UTF_8));
    write("incompressible.bin", noise(1_000_000));
    write("ünder/größe.txt", "ß".getBytes(UTF_8));
    write("ünder/日本語 😀", "こんにちは".getBytes(UTF_8));
    write("read-only", new byte[] {1});
    Files.createDirectory(files.resolve("empty directory"));
    Files.createSymbolicLink(files.resolve("link"), Path.of("ünder/größe.txt"));
    set("read-only", "r--r-----", "1985-10-26T08:21:01Z");
    set("compressible.txt", "rwxr-xr-x", "2026-01-02T03:04:05.678901234Z");
    set("empty directory", "rwx------", "2037-12-31T23:59:59Z");
    set("ünder", "rwxr-xr-x", "2001-09-09T01:46:41Z");
    done("import", trace(), "--workspace", "demo");
    done("checkpoint", "aaaa", files.toString());
    done("export", "aaaa", "-o", archive.toString());
  }

  @ParameterizedTest
  @MethodSource("dev.forkpoint.bootstrap.zip.ZipReader#all")
  void what_was_saved_is_what_they_read(ZipReader reader) throws Exception {
    assumeTrue(reader.isThere(), reader + " is not installed");
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    List<Member> saved = Member.below(files);

    assertThat(reader.members(archive, unpacked))
        .extracting(reader::told)
        .containsExactlyInAnyOrderElementsOf(saved.stream().map(reader::told).toList());
    assertThat(reader.check(archive)).isEqualTo(saved.size());
  }

  @Test
  void zip_finds_nothing_to_complain_of() throws Exception {
    assumeTrue(Shell.knows("zip"), "zip is not installed");
    assertThat(Shell.run("zip -T \"$1\"", archive)).contains("OK");
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
