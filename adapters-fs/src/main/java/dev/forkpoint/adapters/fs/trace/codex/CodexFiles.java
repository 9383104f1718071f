package dev.forkpoint.adapters.fs.trace.codex;

import dev.forkpoint.adapters.fs.trace.SessionLayout;
import dev.forkpoint.application.port.TraceFormat;
import java.nio.file.Path;
import java.util.List;

/// Where Codex keeps its threads: each in a file of its own, `<name>.jsonl`, or packed in
/// `<name>.jsonl.zst`. Where there are both, the packed one is an older state and no thread.
public final class CodexFiles implements SessionLayout {
  private static final String SUFFIX = ".jsonl";
  private static final String PACKED_SUFFIX = ".zst";

  private final TraceFormat format = new CodexFormat();

  @Override
  public TraceFormat format() {
    return format;
  }

  @Override
  public boolean mayBeMain(String name) {
    return name.endsWith(SUFFIX) || name.endsWith(SUFFIX + PACKED_SUFFIX);
  }

  @Override
  public List<Parts> sessions(List<Path> mains, List<Path> siblings) {
    return mains.stream()
        .filter(main -> !isPacked(main) || !mains.contains(plain(main)))
        .map(main -> new Parts(main, List.of()))
        .toList();
  }

  private static boolean isPacked(Path main) {
    return main.getFileName().toString().endsWith(PACKED_SUFFIX);
  }

  /// The file that a packed one would be unpacked to.
  private static Path plain(Path main) {
    String name = main.getFileName().toString();
    return main.resolveSibling(name.substring(0, name.length() - PACKED_SUFFIX.length()));
  }
}
