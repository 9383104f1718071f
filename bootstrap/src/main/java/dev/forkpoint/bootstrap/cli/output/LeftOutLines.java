package dev.forkpoint.bootstrap.cli.output;

import dev.forkpoint.application.vault.LeftOut;
import java.util.List;

/// Tells a person what of a directory was not saved.
final class LeftOutLines {
  private static final int SHOWN = 10;

  private LeftOutLines() {}

  static void tell(List<LeftOut> leftOut, Text out) {
    leftOut.stream()
        .limit(SHOWN)
        .forEach(left -> out.line("  left out %s: %s".formatted(left.path(), left.reason())));
    if (leftOut.size() > SHOWN) {
      out.line("  and left out %d more, see --json".formatted(leftOut.size() - SHOWN));
    }
  }
}
