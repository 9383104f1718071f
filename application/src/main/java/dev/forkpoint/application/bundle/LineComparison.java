package dev.forkpoint.application.bundle;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.domain.session.CheckpointId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the checkpoints that a session brings along relate to those that it has here.
sealed interface LineComparison {

  /// All of them are here.
  record Known() implements LineComparison {}

  /// They belong to the same line, and some are missing here.
  ///
  /// @param missing their numbers
  record Missing(List<Integer> missing) implements LineComparison {
    public Missing {
      missing = List.copyOf(missing);
    }
  }

  /// They are of another line.
  ///
  /// @param common the last checkpoint that both lines have, where there is one
  record Diverged(Optional<CheckpointSummary> common) implements LineComparison {}

  /// A checkpoint that is brought along.
  record Brought(int number, CheckpointId id, Optional<CheckpointId> parent) {}

  /// Compares.
  ///
  /// @param here by number
  /// @param brought by number, at least one
  static LineComparison of(List<CheckpointSummary> here, List<Brought> brought) {
    Map<Integer, CheckpointSummary> known =
        here.stream().collect(Collectors.toMap(CheckpointSummary::number, Function.identity()));
    List<Integer> missing = new ArrayList<>();
    Optional<CheckpointSummary> common = Optional.empty();
    boolean clash = false;
    for (Brought one : brought) {
      CheckpointSummary same = known.get(one.number());
      if (same == null) {
        missing.add(one.number());
      } else if (same.id().equals(one.id())) {
        common = Optional.of(same);
      } else {
        clash = true;
      }
    }
    boolean related = here.isEmpty() || common.isPresent() || follows(brought.getFirst(), here);
    if (clash || !related) {
      return new Diverged(common);
    }
    return missing.isEmpty() ? new Known() : new Missing(missing);
  }

  private static boolean follows(Brought first, List<CheckpointSummary> here) {
    return first.parent().equals(Optional.of(here.getLast().id()));
  }
}
