package dev.forkpoint.application.care;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import dev.forkpoint.application.vault.ObjectCheck;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Copies what one store holds to another, where it may be in part already: what is there is left
/// as it is, so a copy that broke off goes on where it was.
///
/// Each object is checked by its name on the way; one that is not what its name says is told, and
/// not copied. Packs go first, so that nothing is ever there whose packs are not.
public final class CopyStore {
  private static final ObjectKey ALL = new ObjectKey("workspaces");

  private final ObjectStore from;
  private final ObjectStore to;

  public CopyStore(ObjectStore from, ObjectStore to) {
    this.from = from;
    this.to = to;
  }

  /// An object that was not copied.
  ///
  /// @param reason why, in one line
  public record Damage(ObjectKey key, String reason) {}

  /// What was copied.
  ///
  /// @param copied how many objects
  /// @param copiedBytes their length together
  /// @param present how many were there already
  /// @param damages what could not be copied
  public record Report(long copied, long copiedBytes, long present, List<Damage> damages) {}

  /// Copies everything, or one workspace.
  ///
  /// @throws StoreException where one of the stores is in trouble; what was copied stays
  public Report copy(Optional<WorkspaceId> workspace, Progress progress) throws StoreException {
    ObjectKey prefix = workspace.map(id -> new ObjectKey(ALL + "/" + id)).orElse(ALL);
    try (ObjectCopies copies = new ObjectCopies(from, to, progress)) {
      copy(prefix, ObjectCheck::isPack, copies);
      copy(prefix, key -> !ObjectCheck.isPack(key), copies);
      return copies.report();
    }
  }

  private void copy(ObjectKey prefix, Predicate<ObjectKey> wanted, ObjectCopies copies)
      throws StoreException {
    from.list(prefix, object -> copyWanted(object, wanted, copies));
    copies.await();
  }

  private static void copyWanted(
      StoredObject object, Predicate<ObjectKey> wanted, ObjectCopies copies) {
    if (wanted.test(object.key())) {
      copies.begin(object);
    }
  }
}
