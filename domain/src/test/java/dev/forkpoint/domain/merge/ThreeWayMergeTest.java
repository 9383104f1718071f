package dev.forkpoint.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.merge.Merged.Conflict;
import dev.forkpoint.domain.merge.Merged.Gone;
import dev.forkpoint.domain.merge.Merged.Kept;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ThreeWayMergeTest {
  private static final EntryPath PATH = new EntryPath("f");
  private static final Instant SUNDAY = Instant.parse("2026-01-04T00:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

  private static final Entry OLD = TreeText.entry("f=old");
  private static final Entry ONE = TreeText.entry("f=one");
  private static final Entry TWO = TreeText.entry("f=two");
  private static final Entry LINK = TreeText.entry("f>old");
  private static final Entry DIRECTORY = TreeText.entry("f/");
  private static final Entry NOTHING = null;

  @Nested
  class Where_one_side_changed_something {
    @Test
    void its_change_is_taken() {
      assertThat(merge(OLD, ONE, OLD)).isEqualTo(new Kept(ONE));
      assertThat(merge(OLD, OLD, ONE)).isEqualTo(new Kept(ONE));
    }

    @Test
    void what_it_added_is_there() {
      assertThat(merge(NOTHING, ONE, NOTHING)).isEqualTo(new Kept(ONE));
      assertThat(merge(NOTHING, NOTHING, ONE)).isEqualTo(new Kept(ONE));
    }

    @Test
    void what_it_removed_is_gone() {
      assertThat(merge(OLD, NOTHING, OLD)).isEqualTo(new Gone());
      assertThat(merge(OLD, OLD, NOTHING)).isEqualTo(new Gone());
    }

    @Test
    void another_kind_is_taken() {
      assertThat(merge(OLD, LINK, OLD)).isEqualTo(new Kept(LINK));
      assertThat(merge(LINK, LINK, DIRECTORY)).isEqualTo(new Kept(DIRECTORY));
    }
  }

  @Nested
  class Where_both_sides_changed_something {
    @Test
    void the_same_change_is_no_conflict() {
      assertThat(merge(OLD, ONE, ONE)).isEqualTo(new Kept(ONE));
      assertThat(merge(NOTHING, ONE, ONE)).isEqualTo(new Kept(ONE));
      assertThat(merge(OLD, DIRECTORY, DIRECTORY)).isEqualTo(new Kept(DIRECTORY));
      assertThat(merge(OLD, NOTHING, NOTHING)).isEqualTo(new Gone());
    }

    @Test
    void different_changes_are_a_conflict_that_the_later_wins() {
      assertThat(merge(OLD, ONE, TWO)).isEqualTo(new Conflict(TWO, ONE));
      assertThat(merge(NOTHING, ONE, TWO)).isEqualTo(new Conflict(TWO, ONE));
      assertThat(merge(OLD, ONE, LINK)).isEqualTo(new Conflict(LINK, ONE));
      assertThat(merge(OLD, DIRECTORY, TWO)).isEqualTo(new Conflict(TWO, DIRECTORY));
    }

    @Test
    void a_modification_outlives_a_removal() {
      assertThat(merge(OLD, ONE, NOTHING)).isEqualTo(new Kept(ONE));
      assertThat(merge(OLD, NOTHING, ONE)).isEqualTo(new Kept(ONE));
    }
  }

  @Nested
  class Modes_and_times {
    @Test
    void are_taken_from_the_side_that_set_them() {
      assertThat(merge(OLD, with(OLD, 0755, MONDAY), OLD))
          .isEqualTo(new Kept(with(OLD, 0755, MONDAY)));
      assertThat(merge(OLD, OLD, with(OLD, 0755, MONDAY)))
          .isEqualTo(new Kept(with(OLD, 0755, MONDAY)));
    }

    @Test
    void are_the_later_ones_where_both_set_them() {
      assertThat(merge(OLD, with(OLD, 0755, MONDAY), with(OLD, 0600, SUNDAY)))
          .isEqualTo(new Kept(with(OLD, 0600, SUNDAY)));
      assertThat(merge(NOTHING, with(ONE, 0755, MONDAY), with(ONE, 0600, SUNDAY)))
          .isEqualTo(new Kept(with(ONE, 0600, SUNDAY)));
    }

    @Test
    void make_no_conflict_of_a_change_on_the_other_side() {
      assertThat(merge(OLD, with(OLD, 0755, MONDAY), with(ONE, 0644, SUNDAY)))
          .isEqualTo(new Kept(with(ONE, 0755, SUNDAY)));
      assertThat(merge(OLD, with(ONE, 0644, SUNDAY), with(OLD, 0755, MONDAY)))
          .isEqualTo(new Kept(with(ONE, 0755, SUNDAY)));
    }

    @Test
    void do_not_outlive_a_removal() {
      assertThat(merge(OLD, with(OLD, 0755, MONDAY), NOTHING)).isEqualTo(new Gone());
    }

    @Test
    void of_directories_are_merged_alike() {
      Entry opened = new DirectoryEntry(PATH, 0777, DIRECTORY.modified());
      Entry touched = new DirectoryEntry(PATH, 0755, MONDAY);

      assertThat(merge(DIRECTORY, opened, touched))
          .isEqualTo(new Kept(new DirectoryEntry(PATH, 0777, MONDAY)));
    }

    private static Entry with(Entry entry, int mode, Instant modified) {
      return new FileEntry(PATH, mode, modified, ((FileEntry) entry).content());
    }
  }

  private static Merged merge(Entry base, Entry earlier, Entry later) {
    return ThreeWayMerge.merge(
        new Sides(
            PATH,
            Optional.ofNullable(base),
            Optional.ofNullable(earlier),
            Optional.ofNullable(later)));
  }
}
