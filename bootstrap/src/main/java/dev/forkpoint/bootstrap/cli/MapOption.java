package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.domain.relocation.Relocation;
import dev.forkpoint.domain.relocation.Relocations;
import java.util.List;
import picocli.CommandLine.Option;

/// The option of the commands that lay a conversation out.
final class MapOption {
  @Option(
      names = "--map",
      paramLabel = "OLD=NEW",
      description = {
        "Rewrite the path OLD, and what is below it, wherever the conversation names it;",
        "may be given several times. The files stay as they are."
      })
  private List<Relocation> maps = List.of();

  /// What was asked for.
  Relocations relocations() {
    return new Relocations(maps);
  }
}
