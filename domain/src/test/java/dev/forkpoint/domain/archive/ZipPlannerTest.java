package dev.forkpoint.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZipPlannerTest {
  @TempDir private Path dir;

  @Test
  void is_pinned_by_a_golden_file() throws IOException {
    SampleTree tree =
        SampleTree.uncompressed()
            .directory("")
            .file("README.md", "# A tiny tree\n")
            .directory("empty")
            .file("nothing", "")
            .add(
                new FileEntry(
                    new EntryPath("run.sh"),
                    04755,
                    SampleTree.TIME.plusNanos(7),
                    ContentTree.EMPTY))
            .link("to", "README.md");
    try (InputStream golden = ZipPlannerTest.class.getResourceAsStream("/golden/v2/tiny.zip")) {
      assertThat(tree.zip()).isEqualTo(golden.readAllBytes());
    }
  }

  @Test
  void is_empty_for_an_empty_tree() throws IOException {
    assertThat(SampleTree.compressed().directory("").zip()).hasSize(22).startsWith('P', 'K', 5, 6);
  }

  /// DEFLATE, without data descriptors, so that a stream of it can be read, too.
  @Test
  void is_read_as_a_stream() throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(variety().zip()))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        read.put(entry.getName(), text(zip));
        entry = zip.getNextEntry();
      }
    }
    assertThat(read).containsExactlyEntriesOf(varietyAsText());
  }

  @Test
  void is_read_by_its_directory() throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    try (ZipFile zip = open(variety())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
        try (InputStream content = zip.getInputStream(entry)) {
          read.put(entry.getName(), text(content));
        }
      }
    }
    assertThat(read).containsExactlyEntriesOf(varietyAsText());
  }

  private static SampleTree variety() {
    return SampleTree.compressed()
        .directory("")
        .directory("empty directory")
        .file("empty file", "")
        .link("link", "ünder/größe.txt")
        .file("long", "all work and no play ".repeat(500))
        .directory("ünder")
        .file("ünder/größe.txt", "ß")
        .file("ünder/日本語 😀", "こんにちは");
  }

  private static Map<String, String> varietyAsText() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("empty directory/", "");
    expected.put("empty file", "");
    expected.put("link", "ünder/größe.txt");
    expected.put("long", "all work and no play ".repeat(500));
    expected.put("ünder/", "");
    expected.put("ünder/größe.txt", "ß");
    expected.put("ünder/日本語 😀", "こんにちは");
    return expected;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 100, 101, 299, 300, 301, 2_700, 2_701, 20_000})
  void checks_against_the_checksum_of_contents_of_any_depth(int bytes) throws IOException {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    try (ZipFile zip = open(SampleTree.compressed().file("f", content));
        InputStream read = zip.getInputStream(zip.getEntry("f"))) {
      assertThat(read.readAllBytes()).isEqualTo(content);
      assertThat(zip.getEntry("f").getSize()).isEqualTo(bytes);
    }
  }

  /// BEAT-A10: against A-31, modes are kept.
  @Test
  void tells_kind_and_permissions_as_unix_does() throws IOException {
    SampleTree tree =
        SampleTree.compressed()
            .add(new DirectoryEntry(new EntryPath("d"), 01777, SampleTree.TIME))
            .add(new FileEntry(new EntryPath("f"), 04750, SampleTree.TIME, ContentTree.EMPTY))
            .add(new LinkEntry(new EntryPath("l"), SampleTree.TIME, "f"));

    assertThat(externalAttributes(tree.zip()))
        .containsExactly(041777 << 16 | 0x10, 0104750 << 16, 0120777 << 16);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-02T03:04:07Z", "1970-01-01T00:00:00Z", "2038-01-19T03:14:07.5Z"})
  void tells_times_to_the_second(Instant time) throws IOException {
    FileEntry file = new FileEntry(new EntryPath("f"), 0644, time, ContentTree.EMPTY);
    try (ZipFile zip = open(SampleTree.compressed().add(file))) {
      assertThat(zip.getEntry("f").getLastModifiedTime().toInstant())
          .isEqualTo(Instant.ofEpochSecond(time.getEpochSecond()));
    }
  }

  @Test
  void refuses_a_name_that_no_zip_can_hold() {
    String path = "name/".repeat(13_100) + "end";
    SampleTree tree = SampleTree.compressed().file(path, "");

    assertThatExceptionOfType(ZipException.class)
        .isThrownBy(() -> ZipPlanner.plan(tree))
        .withMessageStartingWith("plan a zip: a name of 65503 bytes is too long");
  }

  private ZipFile open(SampleTree tree) throws IOException {
    return new ZipFile(Files.write(dir.resolve("sample.zip"), tree.zip()).toFile());
  }

  private static String text(InputStream content) throws IOException {
    return new String(content.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static List<Integer> externalAttributes(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - 22;
    int at = bytes.getInt(end + 16);
    List<Integer> attributes = new ArrayList<>();
    while (at < end) {
      attributes.add(bytes.getInt(at + 38));
      at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30);
    }
    return attributes;
  }
}
