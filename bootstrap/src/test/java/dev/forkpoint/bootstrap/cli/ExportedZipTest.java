package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.bootstrap.zip.Member;
import dev.forkpoint.bootstrap.zip.Shell;
import dev.forkpoint.bootstrap.zip.ZipReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What others make of an exported zip.
final class ExportedZipTest extends ExportedArchiveTest {
  private Path archive = Path.of("");

  @BeforeEach
  void export() {
    archive = folder.resolve("files.zip");
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
}
