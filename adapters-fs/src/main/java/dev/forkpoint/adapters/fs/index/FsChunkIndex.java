package dev.forkpoint.adapters.fs.index;

import dev.forkpoint.application.port.ChunkIndex;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A chunk index in a folder, with a directory for each workspace. Looking a chunk up costs the
/// same however many there are, and opening the index costs next to nothing.
public final class FsChunkIndex implements ChunkIndex, AutoCloseable {
  private static final int MOST_OPEN = 64;

  private final Path folder;
  private final Map<String, WorkspaceHints> open = new LinkedHashMap<>(16, 0.75f, true);

  /// @param folder where the index is, made when something is added
  public FsChunkIndex(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean isEmpty(WorkspaceId workspace) throws IOException {
    return hintsOf(workspace).isEmpty();
  }

  @Override
  public Optional<Hint> find(WorkspaceId workspace, Digest chunk) throws IOException {
    return hintsOf(workspace).find(chunk);
  }

  @Override
  public void add(WorkspaceId workspace, Digest pack, List<Digest> chunks) throws IOException {
    hintsOf(workspace).add(pack, chunks);
  }

  private synchronized WorkspaceHints hintsOf(WorkspaceId workspace) throws IOException {
    WorkspaceHints hints =
        open.computeIfAbsent(workspace.value(), name -> new WorkspaceHints(folder.resolve(name)));
    if (open.size() > MOST_OPEN) {
      closeEldest();
    }
    return hints;
  }

  private void closeEldest() throws IOException {
    Iterator<WorkspaceHints> eldest = open.values().iterator();
    eldest.next().close();
    eldest.remove();
  }

  @Override
  public synchronized void close() throws IOException {
    for (WorkspaceHints hints : open.values()) {
      hints.close();
    }
    open.clear();
  }
}
