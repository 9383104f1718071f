package dev.forkpoint.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkWalkTest {
  private static final Map<String, String> LINKS =
      Map.of(
          "here", ".",
          "up", "dir/..",
          "dir/above", "..",
          "round", "about",
          "about", "round",
          "outside", "..",
          "absolute", "/etc");

  private final LinkWalk walk = new LinkWalk(path -> Optional.ofNullable(LINKS.get(path.value())));

  @ParameterizedTest
  @CsvSource({
    "a, b, false",
    "a, nowhere/at/all, false",
    "a, dir/../b, false",
    "a, .., true",
    "a, /b, true",
    "dir/a, .., false",
    "dir/a, ../.., true",
    "dir/a, ../b//./c, false",
    "a, here/here/b, false",
    "a, here/.., true",
    "a, dir/above/b, false",
    "a, dir/above/.., true",
    "a, up/.., true",
    "a, outside/b, true",
    "a, absolute/passwd, true",
    "a, round, false",
    "a, missing/../../b, true",
  })
  void a_link_leaves_the_tree_where_following_it_does(String link, String target, boolean leaves)
      throws IOException {
    assertThat(walk.leaves(new EntryPath(link), target)).isEqualTo(leaves);
  }
}
