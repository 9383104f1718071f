package dev.forkpoint.bootstrap.cli.output;

import dev.forkpoint.domain.merge.KeptBeside;
import java.util.List;

/// Tells a person what two turns both changed in the shared home.
final class ConflictLines {
  private ConflictLines() {}

  static void tell(List<KeptBeside> conflicts, Text out) {
    conflicts.forEach(conflict ->
        out.line(
            "  %s was changed by another turn too; that one's is kept as %s"
                .formatted(conflict.path(), conflict.beside())));
  }
}
