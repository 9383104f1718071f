package dev.forkpoint.application.trace;

import dev.forkpoint.application.vault.ChunkCursor;
import dev.forkpoint.application.vault.ChunkReader;
import dev.forkpoint.application.vault.EntryCursor;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// Tells whether two traces are the same: the same files with the same bytes, whenever they were
/// written. SHA-256 over each file's path, a zero byte, the SHA-256 of each of its chunks, and its
/// length as text.
public final class TraceFingerprint {
  private TraceFingerprint() {}

  /// The fingerprint of a trace in the store.
  public static Digest of(WorkspaceVault workspace, Snapshot trace) throws IOException {
    MessageDigest sha256 = Digest.sha256();
    try (ChunkReader entries = workspace.reader();
        ChunkReader contents = workspace.reader()) {
      EntryCursor cursor = workspace.entries(entries, trace);
      for (Optional<Entry> entry = cursor.next(); entry.isPresent(); entry = cursor.next()) {
        if (entry.get() instanceof FileEntry file) {
          add(file, workspace.chunks(contents, file.content()), sha256);
        }
      }
    }
    return Digest.finish(sha256);
  }

  private static void add(FileEntry file, ChunkCursor chunks, MessageDigest sha256)
      throws IOException {
    sha256.update(file.path().value().getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
    for (Optional<ChunkRef> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
      sha256.update(chunk.get().digest().toByteArray());
    }
    sha256.update(Long.toString(file.content().bytes()).getBytes(StandardCharsets.UTF_8));
  }
}
