package dev.forkpoint.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TreeMergePropertyTest {
  private static final ConflictMark MARK = new ConflictMark(new SessionId("s"), 1);

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_side_that_alone_changed_anything_is_the_result(long seed) throws IOException {
    RandomTrees trees = new RandomTrees(new Random(seed));
    SortedMap<EntryPath, Entry> base = trees.tree();
    SortedMap<EntryPath, Entry> side = trees.changed(base);

    assertIs(side, merge(base, side, base));
    assertIs(side, merge(base, base, side));
    assertIs(side, merge(base, side, side));
  }

  private static void assertIs(SortedMap<EntryPath, Entry> tree, TreeMerge merge)
      throws IOException {
    assertThat(TreeText.read(merge.entries())).containsExactlyElementsOf(tree.values());
    assertThat(merge.conflicts()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_result_is_a_tree(long seed) throws IOException {
    List<Entry> entries = TreeText.read(new Sample(seed).merge.entries());

    assertThat(entries).extracting(Entry::path).isSorted().doesNotHaveDuplicates();
    Map<EntryPath, Entry> byPath = byPath(entries);
    assertThat(entries)
        .allSatisfy(entry ->
            assertThat(byPath.get(entry.path().parent())).isInstanceOf(DirectoryEntry.class));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_the_later_side_changed_is_at_its_place(long seed) throws IOException {
    Sample sample = new Sample(seed);
    Map<EntryPath, Entry> result = sample.result();

    assertThat(sample.changedIn(sample.later))
        .allSatisfy(entry -> assertSame(entry, result.get(entry.path())));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_the_earlier_side_changed_is_at_its_place_or_beside(long seed) throws IOException {
    Sample sample = new Sample(seed);
    Map<EntryPath, Entry> result = sample.result();

    assertThat(sample.changedIn(sample.earlier))
        .allSatisfy(entry -> assertSame(entry, result.get(sample.place(entry.path()))));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_is_there_that_neither_side_has(long seed) throws IOException {
    Sample sample = new Sample(seed);

    assertThat(sample.result().keySet())
        .allMatch(path ->
            sample.earlier.containsKey(sample.origin(path)) || sample.later.containsKey(path));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_one_side_removed_and_the_other_left_alone_is_gone(long seed) throws IOException {
    Sample sample = new Sample(seed);
    Map<EntryPath, Entry> result = sample.result();

    assertThat(sample.base.values())
        .filteredOn(entry -> !(entry instanceof DirectoryEntry))
        .filteredOn(sample::isRemovedByOneAlone)
        .filteredOn(entry -> sample.origin(entry.path()).equals(entry.path()))
        .noneMatch(entry -> result.containsKey(entry.path()));
  }

  private static void assertSame(Entry expected, Entry actual) {
    assertThat(actual).isNotNull();
    assertThat(ThreeWayMerge.isSame(expected, actual)).as("%s and %s", expected, actual).isTrue();
  }

  private static TreeMerge merge(
      SortedMap<EntryPath, Entry> base,
      SortedMap<EntryPath, Entry> earlier,
      SortedMap<EntryPath, Entry> later)
      throws IOException {
    return TreeMerge.of(
        RandomTrees.entries(base), RandomTrees.entries(earlier), RandomTrees.entries(later), MARK);
  }

  private static Map<EntryPath, Entry> byPath(List<Entry> entries) {
    return entries.stream().collect(Collectors.toMap(Entry::path, Function.identity()));
  }

  /// Two random sides and their merge.
  private static final class Sample {
    private final SortedMap<EntryPath, Entry> base;
    private final SortedMap<EntryPath, Entry> earlier;
    private final SortedMap<EntryPath, Entry> later;
    private final TreeMerge merge;

    Sample(long seed) throws IOException {
      RandomTrees trees = new RandomTrees(new Random(seed));
      base = trees.tree();
      earlier = trees.changed(base);
      later = trees.changed(base);
      merge = TreeMergePropertyTest.merge(base, earlier, later);
    }

    Map<EntryPath, Entry> result() throws IOException {
      return byPath(TreeText.read(merge.entries()));
    }

    /// The files and links of a side that the base does not have as they are there.
    List<Entry> changedIn(SortedMap<EntryPath, Entry> side) {
      return side.values().stream()
          .filter(entry -> !(entry instanceof DirectoryEntry))
          .filter(entry -> isChanged(entry, base.get(entry.path())))
          .toList();
    }

    private static boolean isChanged(Entry entry, Entry old) {
      return old == null || !ThreeWayMerge.isSame(entry, old);
    }

    boolean isRemovedByOneAlone(Entry entry) {
      return isRemovedBy(earlier, later, entry) || isRemovedBy(later, earlier, entry);
    }

    private static boolean isRemovedBy(
        Map<EntryPath, Entry> side, Map<EntryPath, Entry> other, Entry entry) {
      return !side.containsKey(entry.path()) && !isChanged(entry, other.get(entry.path()));
    }

    /// Where an entry of the earlier side is to be found.
    EntryPath place(EntryPath path) {
      return move(path, KeptBeside::path, KeptBeside::beside);
    }

    /// Where the earlier side has what is found at a path.
    EntryPath origin(EntryPath path) {
      return move(path, KeptBeside::beside, KeptBeside::path);
    }

    private EntryPath move(
        EntryPath path, Function<KeptBeside, EntryPath> from, Function<KeptBeside, EntryPath> to) {
      return merge.conflicts().stream()
          .filter(kept -> path.equals(from.apply(kept)) || path.isBelow(from.apply(kept)))
          .map(kept -> to.apply(kept) + path.value().substring(from.apply(kept).value().length()))
          .map(EntryPath::new)
          .findFirst()
          .orElse(path);
    }
  }
}
