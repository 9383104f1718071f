package dev.forkpoint.application.look;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.vault.ChunkReader;
import dev.forkpoint.application.vault.EntryCursor;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the files of a trace that hold a sub-agent's conversation each.
final class SubAgentFiles {
  private SubAgentFiles() {}

  /// The files, by what the trace calls the sub-agents.
  static Map<String, EntryPath> in(Trace trace, TraceFormat format, WorkspaceVault workspace)
      throws IOException {
    Map<String, EntryPath> files = new LinkedHashMap<>();
    try (ChunkReader reader = workspace.reader()) {
      EntryCursor entries = workspace.entries(reader, trace.files());
      for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        EntryPath path = entry.get().path();
        if (entry.get() instanceof Entry.FileEntry && !path.equals(trace.main())) {
          format.subAgent(path).ifPresent(id -> files.putIfAbsent(id, path));
        }
      }
    }
    return files;
  }
}
