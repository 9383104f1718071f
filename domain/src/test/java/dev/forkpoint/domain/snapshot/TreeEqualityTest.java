package dev.forkpoint.domain.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TreeEqualityTest {
  private static final Instant LATER = Instant.EPOCH.plusNanos(1);
  private static final Entry DIRECTORY = directory("d", 0755, Instant.EPOCH);
  private static final Entry FILE = file("d/f", 0644, Instant.EPOCH);
  private static final Entry LINK = new LinkEntry(new EntryPath("l"), Instant.EPOCH, "d/f");

  @Test
  void times_and_the_root_make_no_difference() throws IOException {
    assertThat(
            isSame(
                List.of(DIRECTORY, FILE, LINK),
                List.of(
                    directory("", 0700, LATER),
                    directory("d", 0755, LATER),
                    file("d/f", 0644, LATER),
                    new LinkEntry(new EntryPath("l"), LATER, "d/f"))))
        .isTrue();
  }

  @Test
  void everything_else_does() throws IOException {
    assertThat(isSame(List.of(DIRECTORY, FILE), List.of(DIRECTORY))).isFalse();
    assertThat(isSame(List.of(DIRECTORY), List.of(DIRECTORY, FILE))).isFalse();
    assertThat(isSame(List.of(FILE), List.of(file("d/f", 0755, Instant.EPOCH)))).isFalse();
    assertThat(isSame(List.of(DIRECTORY), List.of(directory("d", 0700, LATER)))).isFalse();
    assertThat(isSame(List.of(DIRECTORY), List.of(file("d", 0755, Instant.EPOCH)))).isFalse();
    assertThat(
            isSame(List.of(LINK), List.of(new LinkEntry(new EntryPath("l"), Instant.EPOCH, "d"))))
        .isFalse();
  }

  private static boolean isSame(List<Entry> one, List<Entry> other) throws IOException {
    return TreeEquality.isSame(Entries.of(one), Entries.of(other));
  }

  private static Entry directory(String path, int mode, Instant modified) {
    return new DirectoryEntry(new EntryPath(path), mode, modified);
  }

  private static Entry file(String path, int mode, Instant modified) {
    return new FileEntry(new EntryPath(path), mode, modified, ContentTree.EMPTY);
  }
}
