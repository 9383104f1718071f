package dev.forkpoint.domain.merge;

import static dev.forkpoint.domain.merge.TreeText.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class TreeMergeTest {
  private static final ConflictMark MARK =
      new ConflictMark(new SessionId("5b2d1d6e-0000-4000-8000-000000000001"), 7);

  @Test
  void takes_the_changes_of_both_sides() throws IOException {
    Entries base = tree("d/", "d/kept=0", "d/earlier=0", "d/later=0", "gone=0");
    Entries earlier = tree("d/", "d/kept=0", "d/earlier=1", "d/later=0", "new=1", "gone=0");
    Entries later = tree("d/", "d/kept=0", "d/earlier=0", "d/later=2");

    TreeMerge merge = merge(base, earlier, later);

    assertThat(TreeText.words(merge.entries()))
        .containsExactly("d/", "d/earlier=1", "d/kept=0", "d/later=2", "new=1");
    assertThat(merge.conflicts()).isEmpty();
  }

  @Test
  void keeps_the_earlier_file_beside_the_later_one() throws IOException {
    TreeMerge merge =
        merge(tree("m/", "m/notes.md=0"), tree("m/", "m/notes.md=1"), tree("m/", "m/notes.md=2"));

    assertThat(TreeText.words(merge.entries()))
        .containsExactly("m/", "m/notes.conflict-5b2d1d6e-7.md=1", "m/notes.md=2");
    assertThat(merge.conflicts())
        .containsExactly(beside("m/notes.md", "m/notes.conflict-5b2d1d6e-7.md"));
  }

  @Test
  void names_every_conflict_in_order() throws IOException {
    TreeMerge merge =
        merge(tree("a=0", "b=0", "c=0"), tree("a=1", "b=0", "c=1"), tree("a=2", "b=2", "c=2"));

    assertThat(TreeText.words(merge.entries()))
        .containsExactly("a=2", "a.conflict-5b2d1d6e-7=1", "b=2", "c=2", "c.conflict-5b2d1d6e-7=1");
    assertThat(merge.conflicts())
        .containsExactly(
            beside("a", "a.conflict-5b2d1d6e-7"), beside("c", "c.conflict-5b2d1d6e-7"));
  }

  @Test
  void passes_over_names_that_are_taken() throws IOException {
    String taken = "f.conflict-5b2d1d6e-7.md";
    TreeMerge merge =
        merge(
            tree("f.md=0", taken + "=a"),
            tree("f.md=1", taken + "=a"),
            tree("f.md=2", taken + "=a", "f.conflict-5b2d1d6e-7-2.md=b"));

    assertThat(TreeText.words(merge.entries()))
        .containsExactly(
            "f.conflict-5b2d1d6e-7-2.md=b",
            "f.conflict-5b2d1d6e-7-3.md=1",
            "f.conflict-5b2d1d6e-7.md=a",
            "f.md=2");
  }

  @Test
  void keeps_a_removed_directory_in_which_the_other_side_added_a_file() throws IOException {
    Entries base = tree("d/", "d/e/", "d/e/old=0");
    Entries added = tree("d/", "d/e/", "d/e/old=0", "d/e/new=1");

    assertThat(TreeText.words(merge(base, tree(), added).entries()))
        .containsExactly("d/", "d/e/", "d/e/new=1");
    assertThat(TreeText.words(merge(base, added, tree()).entries()))
        .containsExactly("d/", "d/e/", "d/e/new=1");
  }

  @Test
  void removes_a_directory_that_one_side_removed_with_all_that_is_in_it() throws IOException {
    Entries base = tree("d/", "d/e/", "d/e/old=0", "f=0");

    assertThat(TreeText.words(merge(base, base, tree("f=0")).entries())).containsExactly("f=0");
  }

  @Test
  void keeps_a_directory_that_the_later_side_replaced_where_the_earlier_one_changed_it()
      throws IOException {
    Entries base = tree("d/", "d/a=0", "d/b=0");
    TreeMerge merge = merge(base, tree("d/", "d/a=1", "d/b=0"), tree("d=2"));

    assertThat(TreeText.words(merge.entries()))
        .containsExactly("d=2", "d.conflict-5b2d1d6e-7/", "d.conflict-5b2d1d6e-7/a=1");
    assertThat(merge.conflicts()).containsExactly(beside("d", "d.conflict-5b2d1d6e-7"));
  }

  @Test
  void keeps_a_file_by_which_the_earlier_side_replaced_a_directory_that_the_later_one_changed()
      throws IOException {
    Entries base = tree("d/", "d/a=0", "d/b=0");
    TreeMerge merge = merge(base, tree("d=1"), tree("d/", "d/a=2", "d/b=0"));

    assertThat(TreeText.words(merge.entries()))
        .containsExactly("d/", "d/a=2", "d.conflict-5b2d1d6e-7=1");
    assertThat(merge.conflicts()).containsExactly(beside("d", "d.conflict-5b2d1d6e-7"));
  }

  @Test
  void takes_a_file_that_replaced_a_directory_that_the_other_side_left_alone() throws IOException {
    Entries base = tree("d/", "d/a=0");

    assertThat(TreeText.words(merge(base, tree("d=1"), base).entries())).containsExactly("d=1");
    assertThat(TreeText.words(merge(base, base, tree("d=2")).entries())).containsExactly("d=2");
  }

  @Test
  void moves_an_added_directory_aside_for_an_added_file() throws IOException {
    TreeMerge merge = merge(tree(), tree("d/", "d/e/", "d/e/f=1"), tree("d>x"));

    assertThat(TreeText.words(merge.entries()))
        .containsExactly(
            "d>x",
            "d.conflict-5b2d1d6e-7/",
            "d.conflict-5b2d1d6e-7/e/",
            "d.conflict-5b2d1d6e-7/e/f=1");
  }

  @Test
  void can_be_walked_again() throws IOException {
    TreeMerge merge = merge(tree("f=0"), tree("f=1"), tree("f=2"));

    assertThat(TreeText.words(merge.entries())).isEqualTo(TreeText.words(merge.entries()));
  }

  private static TreeMerge merge(Entries base, Entries earlier, Entries later) throws IOException {
    return TreeMerge.of(base, earlier, later, MARK);
  }

  private static KeptBeside beside(String path, String beside) {
    return new KeptBeside(new EntryPath(path), new EntryPath(beside));
  }
}
