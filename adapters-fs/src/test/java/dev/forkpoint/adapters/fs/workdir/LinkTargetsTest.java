package dev.forkpoint.adapters.fs.workdir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.snapshot.EntryPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkTargetsTest {

  @ParameterizedTest
  @CsvSource({
    "link,     file",
    "link,     .",
    "link,     d/..",
    "link,     ...",
    "link,     ..d/x",
    "d/link,   ..",
    "d/link,   ../d/e/../../file",
    "d/e/link, ../..",
    "d/link,   ./../x/",
  })
  void a_target_that_never_climbs_above_the_root_stays_inside(String link, String target) {
    assertThat(LinkTargets.staysInside(new EntryPath(link), target)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "link,     ..",
    "link,     /file",
    "link,     ../project/file",
    "link,     d/../../x",
    "link,     ''",
    "d/link,   ../..",
    "d/link,   ../../d",
    "d/e/link, x/../../../..",
  })
  void any_other_target_leaves_the_tree(String link, String target) {
    assertThat(LinkTargets.staysInside(new EntryPath(link), target)).isFalse();
  }
}
