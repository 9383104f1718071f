package dev.forkpoint.application.download;

import dev.forkpoint.application.port.BundlePages;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.vault.WorkspaceArchive;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.archive.BundleSource;
import dev.forkpoint.domain.bundle.BundleContents;
import dev.forkpoint.domain.bundle.BundleOutline;
import dev.forkpoint.domain.bundle.BundledCheckpoint;
import dev.forkpoint.domain.bundle.BundledSession;
import dev.forkpoint.domain.bundle.OutlinedSession;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.node.EncodedNode;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;

/// What a bundle is made of. It holds what each checkpoint says, but none of their trees.
final class BundleContent implements BundleSource {
  private final WorkspaceVault workspace;
  private final WorkspaceArchive archive;
  private final List<CheckpointSummary> checkpoints;
  private final byte[] contents;
  private final BundleOutline outline;
  private final SequencedMap<String, byte[]> pages;
  private final List<Entries> folders = new ArrayList<>();

  /// @param home the workspace, as the catalog knows it
  /// @param sessions parents first
  BundleContent(
      WorkspaceVault workspace,
      WorkspaceArchive archive,
      Workspace home,
      List<ChosenSession> sessions,
      BundlePages pages)
      throws StoreException {
    this.workspace = workspace;
    this.archive = archive;
    this.checkpoints = sessions.stream().flatMap(chosen -> chosen.checkpoints().stream()).toList();
    BundleContents carried = carried(home, sessions);
    this.contents = carried.encode();
    this.outline = BundleOutline.of(carried);
    this.pages = pages.of(outline);
    for (int i = 0; i < sessions.size(); i++) {
      addFolders(sessions.get(i), outline.sessions().get(i));
    }
  }

  private BundleContents carried(Workspace home, List<ChosenSession> sessions)
      throws StoreException {
    List<BundledSession> carried = new ArrayList<>();
    for (ChosenSession chosen : sessions) {
      List<BundledCheckpoint> said = new ArrayList<>();
      for (CheckpointSummary checkpoint : chosen.checkpoints()) {
        said.add(BundledCheckpoint.of(workspace.checkpoint(checkpoint)));
      }
      carried.add(new BundledSession(chosen.session().title(), said));
    }
    return new BundleContents(home, carried);
  }

  private void addFolders(ChosenSession chosen, OutlinedSession outlined) throws StoreException {
    Checkpoint head = workspace.checkpoint(chosen.checkpoints().getLast());
    EntryPath folder = new EntryPath(outlined.folder());
    folders.add(below(folder.child("trace"), head.trace().files()));
    folders.add(below(folder.child("files"), head.files()));
  }

  private Entries below(EntryPath folder, Snapshot tree) {
    return () -> {
      Entries.Cursor cursor = archive.entries(tree).open();
      return () -> cursor.next().map(entry -> entry.at(folder.descendant(entry.path())));
    };
  }

  BundleOutline outline() {
    return outline;
  }

  @Override
  public SequencedMap<String, byte[]> pages() {
    return pages;
  }

  @Override
  public Entries files() {
    return Entries.concat(folders);
  }

  @Override
  public byte[] contents() {
    return contents;
  }

  @Override
  public Snapshots snapshots() {
    Iterator<CheckpointSummary> rest = checkpoints.iterator();
    Queue<Snapshot> next = new ArrayDeque<>();
    return () -> {
      if (next.isEmpty() && rest.hasNext()) {
        Checkpoint checkpoint = workspace.checkpoint(rest.next());
        next.add(checkpoint.trace().files());
        next.add(checkpoint.files());
      }
      return Optional.ofNullable(next.poll());
    };
  }

  @Override
  public Instant modified() {
    return outline.savedAt();
  }

  @Override
  public EncodedNode node(ChunkRef node) throws IOException {
    return archive.node(node);
  }
}
