package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.bootstrap.deployment.Deployment;
import dev.forkpoint.bootstrap.zip.Member;
import dev.forkpoint.bootstrap.zip.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of archives that come back, from here and from others.
@Tag(Deployment.USE_CASE)
final class ImportedArchiveTest extends ExportedArchiveTest {

  @ParameterizedTest
  @ValueSource(strings = {"zip", "tar.gz"})
  void what_was_exported_comes_back_as_it_was(String form) throws IOException {
    set("read-only", "r--r-----", "1965-10-26T08:21:01.000000001Z");
    Files.createSymbolicLink(files.resolve("nowhere"), Path.of("not/there"));
    done("checkpoint", "aaaa", files.toString());
    Path archive = export("aaaa", form, "project");

    assertThat(done("import", archive.toString(), "--workspace", "other"))
        .contains("imported bbbb", "other/project", "7 files");

    for (String again : List.of("zip", "tar.gz")) {
      assertThat(export("bbbb", again, "again-" + again))
          .hasSameBinaryContentAs(export("aaaa", again, "before-" + again));
    }
    assertThat(done("import", archive.toString(), "--workspace", "other"))
        .contains("had already bbbb");
    assertThat(done("verify")).contains("checkpoints");
  }

  @Test
  void a_session_without_a_conversation_is_one_like_any_other() throws IOException {
    done("import", export("aaaa", "zip", "project").toString(), "--workspace", "other");

    assertThat(done("show", "bbbb")).contains("project");
    assertThat(done("ls")).contains("project", "none");
    done("fork", "bbbb", "--title", "a way");
    done("checkout", "cccc", at("laid-out"));
    done("checkpoint", "cccc", at("laid-out"), "--trace", trace());
    assertThat(done("log", "cccc")).contains("2");
    done("export", "--workspace", "other", "--format", "bundle", "-o", at("other.forkpoint"));
    assertThat(done("verify", at("other.forkpoint"))).contains("2 sessions");
  }

  @ParameterizedTest
  @CsvSource({
    "python3, zip, 'cd \"$1\" && python3 -m zipfile -c \"$2\" *'",
    "zip, zip, 'cd \"$1\" && zip -qry \"$2\" .'",
    "zip, zip, 'cd \"$1\" && zip -qr - . -x link | cat > \"$2\"'",
    "7z, zip, 'cd \"$1\" && 7z a -bso0 -bsp0 -tzip -snl \"$2\" .'",
    "tar, tar, 'tar cf \"$2\" -C \"$1\" .'",
    "tar, tar, 'tar cf \"$2\" --format=gnu -C \"$1\" .'",
    "tar, tar.gz, 'tar czf \"$2\" --format=pax -C \"$1\" .'",
    "bsdtar, tar.gz, 'bsdtar czf \"$2\" -C \"$1\" .'",
    "bsdtar, zip, 'bsdtar -acf \"$2\" -C \"$1\" .'",
  })
  void what_others_pack_is_imported(String program, String form, String script) throws Exception {
    assumeTrue(Shell.knows(program), program + " is not installed");
    Path archive = folder.resolve("packed." + form);
    Shell.run(script, files, archive);

    done("import", archive.toString(), "--workspace", "other");

    done("checkout", "bbbb", at("laid-out"));
    assertThat(contents(folder.resolve("laid-out"))).containsExactlyElementsOf(contents(files));
  }

  /// Files by name and content; some programs pack what a link leads to.
  private static List<String> contents(Path directory) throws IOException {
    return Member.below(directory).stream()
        .filter(member -> member.mode().startsWith("-") && !member.name().equals("link"))
        .map(member -> member.name() + " " + member.content())
        .sorted()
        .toList();
  }

  @Test
  void names_that_differ_in_case_alone_have_to_be_allowed() throws Exception {
    Files.writeString(files.resolve("LINK"), "");
    done("checkpoint", "aaaa", files.toString());
    String archive = export("aaaa", "zip", "clashes").toString();

    assertThat(fails("import", archive)).contains("'link'", "case");

    assertThat(done("import", archive, "--case-clashes")).contains("imported bbbb");
  }

  @Test
  void what_is_refused_leaves_one_line_and_nothing_else() throws IOException {
    Path archive = export("aaaa", "zip", "project");
    byte[] bytes = Files.readAllBytes(archive);
    bytes[bytes.length / 2] ^= 1;
    Files.write(archive, bytes);

    assertThat(fails("import", archive.toString())).contains("the archive is damaged: member '");

    assertThat(done("ls").lines()).hasSize(2);
  }

  private Path export(String session, String form, String name) {
    Path archive = folder.resolve(name + "." + form);
    done("export", session, "--format", form, "-o", archive.toString());
    return archive;
  }
}
