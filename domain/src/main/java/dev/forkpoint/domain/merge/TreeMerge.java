package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Two trees of files that began as one, merged by file.
///
/// - What one side changed, added or removed is changed, added or removed. What both did alike is
///   no conflict.
/// - What one side changed and the other removed stays, and so do the directories that it needs.
/// - Where both changed the same file, each in its own way, the later side's is there, and the
///   earlier side's is kept beside it under a name that says so. The same holds where one side has
///   a file and the other a directory: the earlier side's directory moves aside with what that side
///   changed in it.
/// - Modes and times are merged by themselves and make no conflict.
///
/// The trees are walked once to find the conflicts, and again by each walk over the result. Only
/// what is kept beside is held in memory.
public final class TreeMerge {
  private final List<KeptBeside> conflicts;
  private final Entries entries;

  private TreeMerge(List<KeptBeside> conflicts, Entries entries) {
    this.conflicts = conflicts;
    this.entries = entries;
  }

  /// Finds the conflicts.
  ///
  /// @param base the tree that both sides began with
  /// @param earlier the side that was saved first
  /// @param later the side that is saved now
  /// @param mark where the earlier side comes from
  /// @throws IOException where a tree cannot be read
  public static TreeMerge of(Entries base, Entries earlier, Entries later, ConflictMark mark)
      throws IOException {
    Aside aside = new Aside();
    BesideNames names = new BesideNames(mark);
    noteAll(new MergeWalk(new SidesCursor(base, earlier, later), aside), names);
    List<KeptBeside> conflicts = aside.name(names);
    Entries kept = Entries.of(aside.entries(conflicts));
    return new TreeMerge(
        conflicts,
        () ->
            new Union(
                new MergeWalk(new SidesCursor(base, earlier, later), (_, _) -> {}), kept.open()));
  }

  private static void noteAll(MergeWalk walk, BesideNames names) throws IOException {
    Optional<Entry> entry = walk.next();
    while (entry.isPresent()) {
      names.note(entry.get().path());
      entry = walk.next();
    }
  }

  /// The merged tree.
  public Entries entries() {
    return entries;
  }

  /// What both sides changed, in the order of the paths; empty where they do not meet.
  public List<KeptBeside> conflicts() {
    return conflicts;
  }
}
