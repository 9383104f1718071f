package dev.forkpoint.application.care;

import dev.forkpoint.application.vault.WorkspaceVault.StoredCheckpoint;
import dev.forkpoint.domain.session.CheckpointId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The checkpoints of a session one behind another, found among all that are stored under its name:
/// where two writers raced, the loser's is there, too, and is a fork of the session besides.
final class CheckpointLine {
  private final Map<CheckpointId, Integer> lengths = new HashMap<>();
  private final Predicate<StoredCheckpoint> isForkToo;

  private CheckpointLine(Predicate<StoredCheckpoint> isForkToo) {
    this.isForkToo = isForkToo;
  }

  /// The line, by number. A number of which nothing sound is stored is missing.
  ///
  /// @param isForkToo whether the same state is the first of a fork
  static List<StoredCheckpoint> of(
      List<StoredCheckpoint> stored, Predicate<StoredCheckpoint> isForkToo) {
    return new CheckpointLine(isForkToo).find(stored);
  }

  private List<StoredCheckpoint> find(List<StoredCheckpoint> stored) {
    TreeMap<Integer, List<StoredCheckpoint>> byNumber = new TreeMap<>();
    for (StoredCheckpoint one : stored) {
      byNumber.computeIfAbsent(one.checkpoint().number(), _ -> new ArrayList<>()).add(one);
    }
    byNumber.descendingMap().values().forEach(same -> same.forEach(this::measure));
    List<StoredCheckpoint> line = new ArrayList<>();
    Optional<CheckpointId> last = Optional.empty();
    for (List<StoredCheckpoint> same : byNumber.values()) {
      StoredCheckpoint next = same.stream().max(behind(last)).orElseThrow();
      line.add(next);
      last = Optional.of(next.id());
    }
    return line;
  }

  /// How many follow one another up to the end; those of higher numbers have been measured.
  private void measure(StoredCheckpoint one) {
    int length = lengths.getOrDefault(one.id(), 0) + 1;
    lengths.put(one.id(), length);
    one.checkpoint().parent().ifPresent(parent -> lengths.merge(parent, length, Math::max));
  }

  private Comparator<StoredCheckpoint> behind(Optional<CheckpointId> last) {
    return Comparator.<StoredCheckpoint, Boolean>comparing(
            one -> one.checkpoint().parent().equals(last))
        .thenComparing(one -> lengths.getOrDefault(one.id(), 0))
        .thenComparing(one -> !isForkToo.test(one))
        .thenComparing(one -> one.checkpoint().savedAt());
  }
}
