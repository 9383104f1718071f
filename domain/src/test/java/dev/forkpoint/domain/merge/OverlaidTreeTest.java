package dev.forkpoint.domain.merge;

import static dev.forkpoint.domain.merge.TreeText.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OverlaidTreeTest {

  @Test
  void what_one_has_alone_is_there_and_what_both_have_is_as_the_upper_one_says()
      throws IOException {
    assertThat(laid(tree("a=0", "d/", "d/x=0", "d/y=0"), tree("b=1", "d/", "d/y=1")))
        .containsExactly("a=0", "b=1", "d/", "d/x=0", "d/y=1");
  }

  @Test
  void a_file_covers_a_directory_with_all_that_is_in_it() throws IOException {
    assertThat(laid(tree("d/", "d/e/", "d/e/x=0", "e=0"), tree("d=1")))
        .containsExactly("d=1", "e=0");
  }

  @Test
  void a_directory_covers_a_file() throws IOException {
    assertThat(laid(tree("d=0"), tree("d/", "d/x=1"))).containsExactly("d/", "d/x=1");
  }

  @Test
  void of_modes_the_upper_one_says_nothing() throws IOException {
    Entries lower = Entries.of(List.of(file(0755, Instant.ofEpochSecond(1))));
    Entries upper = Entries.of(List.of(file(0644, Instant.EPOCH)));

    Optional<Entry> entry = new OverlaidTree(lower, upper).open().next();

    assertThat(entry).contains(file(0755, Instant.ofEpochSecond(1)));
  }

  private static Entry file(int mode, Instant modified) {
    return new FileEntry(new EntryPath("hook.sh"), mode, modified, ContentTree.EMPTY);
  }

  private static List<String> laid(Entries lower, Entries upper) throws IOException {
    return TreeText.words(new OverlaidTree(lower, upper));
  }
}
