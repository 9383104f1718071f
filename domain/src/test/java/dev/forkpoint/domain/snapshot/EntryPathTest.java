package dev.forkpoint.domain.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntryPathTest {

  @Test
  void paths_are_ordered_as_a_walk_meets_them() {
    List<String> walk =
        List.of(
            "", "a", "a/b", "a/b/c", "a/ba", "a b", "a-b", "a.b", "ab", "b", "é", "\uffee", "😀");
    List<String> shuffled = Arrays.asList(walk.toArray(String[]::new));
    Collections.shuffle(shuffled, new Random(3));

    Stream<String> sorted = shuffled.stream().map(EntryPath::new).sorted().map(EntryPath::value);

    assertThat(sorted).containsExactlyElementsOf(walk);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "a/", "a//b", ".", "..", "a/..", "../a", "a/./b", "a\0b", "/"})
  void what_could_leave_the_tree_is_no_path(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EntryPath(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", ".a", "a..", "a\\b", "a b", "-", "~"})
  void odd_names_are_names(String value) {
    assertThat(new EntryPath(value).value()).isEqualTo(value);
  }

  @Test
  void a_path_knows_its_name_its_parent_and_what_is_below_it() {
    EntryPath path = new EntryPath("a/b");

    assertThat(path.name()).isEqualTo("b");
    assertThat(path.parent()).isEqualTo(new EntryPath("a"));
    assertThat(path.parent().parent()).isEqualTo(EntryPath.ROOT);
    assertThat(path.isBelow(new EntryPath("a"))).isTrue();
    assertThat(path.isBelow(EntryPath.ROOT)).isTrue();
    assertThat(new EntryPath("ab").isBelow(new EntryPath("a"))).isFalse();
    assertThat(EntryPath.ROOT.isBelow(EntryPath.ROOT)).isFalse();
  }
}
