package dev.forkpoint.application.port;

import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Remembers in which pack of a workspace a chunk lies, so that a save does not store it again.
///
/// It gives hints, no truth: an answer may name a pack that is gone or a place that holds another
/// chunk, and the caller looks before it relies on it; a chunk may be missing here and is then
/// stored twice, which costs room and nothing else. So an adapter need not survive a crash, and may
/// lose everything: [#isEmpty] then tells the caller to fill it from the packs' own indexes. Safe
/// for any number of threads and processes.
public interface ChunkIndex {

  /// A place to look.
  ///
  /// @param pack the name of the pack
  /// @param number the position of the chunk in the pack's index, counted from 0
  record Hint(Digest pack, int number) {}

  /// Whether nothing is known of a workspace.
  boolean isEmpty(WorkspaceId workspace) throws IOException;

  /// Where the chunk may be, where anything is known of it.
  Optional<Hint> find(WorkspaceId workspace, Digest chunk) throws IOException;

  /// Adds the chunks of a pack that is in the store. A chunk that lies in several packs is found in
  /// the one that was added last. Adding a pack again is fine.
  ///
  /// @param chunks their names in the order of the pack's index
  void add(WorkspaceId workspace, Digest pack, List<Digest> chunks) throws IOException;
}
