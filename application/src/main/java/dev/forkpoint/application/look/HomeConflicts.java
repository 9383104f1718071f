package dev.forkpoint.application.look;

import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.domain.merge.KeptBeside;
import dev.forkpoint.domain.session.Session;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tells what the turns of a session and others both changed in the shared home.
public final class HomeConflicts {
  private final Vault vault;
  private final HomeCatalog homes;

  public HomeConflicts(Vault vault, HomeCatalog homes) {
    this.vault = vault;
    this.homes = homes;
  }

  /// The conflicts by the number of the checkpoint in which the turn ended.
  public Map<Integer, List<KeptBeside>> of(Session session) throws StoreException {
    Map<Integer, List<KeptBeside>> conflicts = new TreeMap<>();
    for (HomeSummary home : homes.homesSavedBy(session.workspace(), session.id())) {
      if (home.conflicts() > 0) {
        conflicts.put(home.savedBy().checkpoint(), of(home));
      }
    }
    return conflicts;
  }

  /// Those of one state. Where there were none, it is not read.
  public List<KeptBeside> of(HomeSummary home) throws StoreException {
    return home.conflicts() == 0 ? List.of() : vault.of(home.workspace()).home(home).conflicts();
  }
}
