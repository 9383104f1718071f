package dev.forkpoint.adapters.fs.trace;

import dev.forkpoint.application.port.TraceFormat;
import java.nio.file.Path;
import java.util.List;

/// The layout of an agent that keeps a whole session in one file.
///
/// @param format what the file holds
/// @param suffixes how the names of such files end
public record OneFileSessions(TraceFormat format, List<String> suffixes) implements SessionLayout {
  public OneFileSessions {
    suffixes = List.copyOf(suffixes);
  }

  @Override
  public boolean mayBeMain(String name) {
    return suffixes.stream()
        .anyMatch(suffix -> name.endsWith(suffix) && name.length() > suffix.length());
  }

  @Override
  public List<Parts> sessions(List<Path> mains, List<Path> siblings) {
    return mains.stream().map(main -> new Parts(main, List.of())).toList();
  }
}
