package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/// What the tests of exported archives begin with: a checkpoint of files of all kinds.
abstract class ExportedArchiveTest extends CommandTest {
  Path files = Path.of("");

  @BeforeEach
  final void save_all_kinds_of_things() throws IOException {
    files = Files.createDirectory(folder.resolve("files"));
    write("empty file", new byte[0]);
    write("compressible.txt", "all work and no play ".repeat(50_000).getBytes(UTF_8));
    write("incompressible.bin", noise(1_000_000));
    write("ünder/größe.txt", "ß".getBytes(UTF_8));
    write("ünder/日本語 😀", "こんにちは".getBytes(UTF_8));
    write("deep/".repeat(40) + "file", new byte[] {1});
    write("read-only", new byte[] {1});
    Files.createDirectory(files.resolve("empty directory"));
    Files.createSymbolicLink(files.resolve("link"), Path.of("ünder/größe.txt"));
    set("read-only", "r--r-----", "1985-10-26T08:21:01Z");
    set("compressible.txt", "rwxr-xr-x", "2026-01-02T03:04:05.678901234Z");
    set("empty directory", "rwx------", "2037-12-31T23:59:59Z");
    set("ünder", "rwxr-xr-x", "2001-09-09T01:46:41Z");
    done("import", trace(), "--workspace", "demo");
    done("checkpoint", "aaaa", files.toString());
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  final void set(String name, String permissions, String time) throws IOException {
    Path file = files.resolve(name);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
