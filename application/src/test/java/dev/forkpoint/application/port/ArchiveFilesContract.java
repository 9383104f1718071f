package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.application.port.ArchiveFiles.UnpackedArchive;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.upload.ArchiveLimits;
import dev.forkpoint.domain.upload.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/// What every [ArchiveFiles] promises.
public abstract class ArchiveFilesContract {
  protected abstract ArchiveFiles archives();

  /// Puts an archive of files into the folder of the test, and tells its place.
  ///
  /// @param files their contents by their names, in the order of the archive
  protected abstract String archive(SequencedMap<String, String> files) throws IOException;

  /// Puts a file that is no archive into the folder of the test, and tells its place.
  protected abstract String other(byte[] content) throws IOException;

  /// Whether nothing is left of what was worked on.
  protected abstract boolean isTidy() throws IOException;

  /// @param files names and contents in turn
  private String archive(String... files) throws IOException {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < files.length; i += 2) {
      all.put(files[i], files[i + 1]);
    }
    return archive(all);
  }

  private UnpackedArchive open(String place) throws IOException {
    return archives().open(place, ArchiveLimits.DEFAULT, CaseClashes.REFUSE);
  }

  private static List<String> paths(SourceTree tree) throws IOException {
    List<String> paths = new ArrayList<>();
    try (SourceTree.Walk walk = tree.walk()) {
      for (Optional<Found> next = walk.next(); next.isPresent(); next = walk.next()) {
        paths.add(next.get().path().value());
      }
    }
    return paths;
  }

  private static String content(SourceTree tree, String path) throws IOException {
    try (InputStream content = tree.open(new EntryPath(path))) {
      return new String(content.readAllBytes(), UTF_8);
    }
  }

  @Test
  void an_archive_is_told_from_other_files() throws IOException {
    assertThat(archives().isArchive(archive("a", "one"))).isTrue();
    assertThat(archives().isArchive(other("{}".getBytes(UTF_8)))).isFalse();
    assertThat(archives().isArchive(other(new byte[0]))).isFalse();
    assertThatIOException().isThrownBy(() -> archives().isArchive("nowhere/at/all"));
  }

  @Test
  void its_files_are_met_in_order_with_the_directories_that_hold_them() throws IOException {
    try (UnpackedArchive archive = open(archive("b/z", "2", "a", "1", "b/c/d", "4", "b-", "3"))) {
      assertThat(paths(archive.files())).containsExactly("a", "b", "b/c", "b/c/d", "b/z", "b-");
      assertThat(paths(archive.files())).hasSize(6);
      assertThat(content(archive.files(), "b/c/d")).isEqualTo("4");
      assertThat(content(archive.files(), "a")).isEqualTo("1");
    }
  }

  @Test
  void what_it_does_not_hold_cannot_be_opened() throws IOException {
    try (UnpackedArchive archive = open(archive("a/b", "1"))) {
      for (String path : List.of("a", "b", "a/b/c")) {
        assertThatExceptionOfType(NoSuchFileException.class)
            .isThrownBy(() -> content(archive.files(), path));
        assertThat(archive.lay(new EntryPath(path))).isEmpty();
      }
    }
  }

  @Test
  void one_of_its_files_can_be_left_out() throws IOException {
    try (UnpackedArchive archive = open(archive("a", "1", "b", "2"))) {
      SourceTree rest = archive.without(new EntryPath("a"));
      assertThat(paths(rest)).containsExactly("b");
      assertThatIOException().isThrownBy(() -> content(rest, "a"));
      assertThat(content(rest, "b")).isEqualTo("2");
    }
  }

  @Test
  void one_of_its_files_can_be_laid_out_until_it_is_closed() throws IOException {
    try (UnpackedArchive archive = open(archive("a/talk.jsonl", "hello"))) {
      Optional<String> place = archive.lay(new EntryPath("a/talk.jsonl"));
      assertThat(place).hasValueSatisfying(at -> assertThat(at).endsWith("talk.jsonl"));
    }
    assertThat(isTidy()).isTrue();
  }

  @Test
  void what_is_no_archive_is_refused() throws IOException {
    String place = other("{}".getBytes(UTF_8));
    assertThatExceptionOfType(ArchiveException.Refused.class).isThrownBy(() -> open(place));
    assertThat(isTidy()).isTrue();
  }

  @Test
  void a_member_that_leads_outside_makes_all_of_it_refused() throws IOException {
    String place = archive("a", "1", "../b", "2");
    assertThatExceptionOfType(ArchiveException.Refused.class)
        .isThrownBy(() -> open(place))
        .withMessageContaining("'../b'");
    assertThat(isTidy()).isTrue();
  }

  @Test
  void names_that_differ_in_case_alone_have_to_be_allowed() throws IOException {
    String place = archive("A", "1", "a", "2");
    assertThatExceptionOfType(ArchiveException.Refused.class)
        .isThrownBy(() -> open(place))
        .withMessageContaining("case");
    try (UnpackedArchive archive =
        archives().open(place, ArchiveLimits.DEFAULT, CaseClashes.KEEP)) {
      assertThat(content(archive.files(), "A")).isEqualTo("1");
      assertThat(content(archive.files(), "a")).isEqualTo("2");
    }
  }

  @Test
  void more_than_is_allowed_is_not_taken_and_the_limit_is_named() throws IOException {
    String place = archive("a", "one", "b/c", "two");
    requireExceeded(place, new ArchiveLimits(1, 100_000, 100, 100, 100), Limit.ENTRIES);
    requireExceeded(place, new ArchiveLimits(100, 5, 100, 100, 100), Limit.UNPACKED_BYTES);
    requireExceeded(place, new ArchiveLimits(100, 100_000, 100, 2, 100), Limit.NAME_BYTES);
    requireExceeded(place, new ArchiveLimits(100, 100_000, 100, 100, 1), Limit.DEPTH);
    archives().open(place, new ArchiveLimits(3, 100_000, 100, 3, 2), CaseClashes.REFUSE).close();
  }

  private void requireExceeded(String place, ArchiveLimits limits, Limit limit) throws IOException {
    assertThatExceptionOfType(ArchiveException.TooLarge.class)
        .isThrownBy(() -> archives().open(place, limits, CaseClashes.REFUSE))
        .satisfies(trouble -> assertThat(trouble.limit()).isEqualTo(limit))
        .withMessageContaining("forkpoint.uploads." + limit);
    assertThat(isTidy()).isTrue();
  }
}
