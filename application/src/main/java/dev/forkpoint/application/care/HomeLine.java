package dev.forkpoint.application.care;

import dev.forkpoint.application.vault.WorkspaceVault.StoredHome;
import dev.forkpoint.domain.home.HomeId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/// The states of a home one behind another, found among all that are stored: where two turns raced,
/// the loser's is there, too, and what it changed is in a later one.
final class HomeLine {
  private HomeLine() {}

  /// The line, by number. Of two, it is the one that another follows; at the end, the older one,
  /// which the other was too late for.
  static List<StoredHome> of(List<StoredHome> stored) {
    Set<HomeId> followed =
        stored.stream()
            .map(one -> one.home().parent())
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    Comparator<StoredHome> order =
        Comparator.<StoredHome, Boolean>comparing(one -> followed.contains(one.id()))
            .thenComparing(one -> one.home().savedAt(), Comparator.reverseOrder());
    return List.copyOf(
        stored.stream()
            .collect(
                Collectors.toMap(
                    one -> one.home().number(),
                    one -> one,
                    BinaryOperator.maxBy(order),
                    TreeMap::new))
            .values());
  }
}
