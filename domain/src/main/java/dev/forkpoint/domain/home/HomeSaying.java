package dev.forkpoint.domain.home;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.merge.KeptBeside;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.SnapshotRoot;
import dev.forkpoint.domain.session.StoredSaying;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a state of a home says, by which it is named.
///
/// ```
/// saying   = workspace:string number:varint parent:digest? savedAt:instant
///            session:string checkpoint:varint conflicts:varint conflict* snapshot
/// conflict = path:string beside:string
/// snapshot = files:varint bytes:varint root:digest
/// ```
final class HomeSaying {
  private HomeSaying() {}

  static byte[] encode(Home home) {
    ByteWriter out = new ByteWriter(256);
    out.writeString(home.workspace().value())
        .writeVarint(home.number())
        .writeByte(home.parent().isPresent() ? 1 : 0);
    home.parent().ifPresent(parent -> out.writeBytes(parent.digest().toByteArray()));
    out.writeInstant(home.savedAt())
        .writeString(home.savedBy().session().value())
        .writeVarint(home.savedBy().checkpoint())
        .writeVarint(home.conflicts().size());
    home.conflicts()
        .forEach(conflict ->
            out.writeString(conflict.path().value()).writeString(conflict.beside().value()));
    SnapshotRoot.say(home.files(), out);
    return out.toByteArray();
  }

  /// @throws FormatException where it says nothing that a home can say
  static Home decode(StoredSaying stored) {
    ByteReader in = new ByteReader(stored.saying());
    try {
      Home home =
          new Home(
              new WorkspaceId(in.readString()),
              in.readCount(),
              readParent(in),
              in.readInstant(),
              new SavedBy(new SessionId(in.readString()), in.readCount()),
              readConflicts(in),
              stored.nextSnapshot(in),
              stored.packedBytes());
      in.requireEnd();
      return home;
    } catch (IllegalArgumentException e) {
      throw new FormatException(e.getMessage(), e);
    }
  }

  private static Optional<HomeId> readParent(ByteReader in) {
    return in.readByte() == 0 ? Optional.empty() : Optional.of(new HomeId(Digest.readFrom(in)));
  }

  private static List<KeptBeside> readConflicts(ByteReader in) {
    int count = in.readCount();
    List<KeptBeside> conflicts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      conflicts.add(new KeptBeside(new EntryPath(in.readString()), new EntryPath(in.readString())));
    }
    return conflicts;
  }
}
