package dev.forkpoint.application.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.forkpoint.application.port.ArchiveException;
import dev.forkpoint.application.port.ArchiveFiles;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.upload.ArchiveLimits;
import dev.forkpoint.domain.upload.Limit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The simplest archives there can be: a line `archive`, then a line `path=content` for each file.
/// They may be as large as the limits allow, and are checked for nothing else; `damaged` and
/// `refused` say so.
public final class LineArchives implements ArchiveFiles {
  private static final String FIRST = "archive";

  private final Files files;

  /// @param files where they are
  public LineArchives(Files files) {
    this.files = files;
  }

  /// The files that there are.
  @FunctionalInterface
  public interface Files {
    byte[] at(String place) throws IOException;
  }

  @Override
  public boolean isArchive(String place) throws IOException {
    return lines(place).getFirst().equals(FIRST);
  }

  private List<String> lines(String place) throws IOException {
    return List.of(new String(files.at(place), UTF_8).split("\n"));
  }

  @Override
  public UnpackedArchive open(String place, ArchiveLimits limits, CaseClashes clashes)
      throws IOException {
    List<String> lines = lines(place);
    if (!lines.getFirst().equals(FIRST) || lines.contains("refused")) {
      throw new ArchiveException.Refused("it says so");
    }
    if (lines.contains("damaged")) {
      throw new ArchiveException.Damaged("it says so");
    }
    if (lines.size() > limits.entries()) {
      throw new ArchiveException.TooLarge(Limit.ENTRIES, limits);
    }
    return new Opened(place, lines.subList(1, lines.size()));
  }

  private record Opened(String place, List<String> lines) implements UnpackedArchive {
    @Override
    public SourceTree files() {
      return filesBut(Optional.empty());
    }

    @Override
    public SourceTree without(EntryPath file) {
      return filesBut(Optional.of(file));
    }

    private SourceTree filesBut(Optional<EntryPath> hidden) {
      InMemoryDirectory directory = new InMemoryDirectory(place);
      for (String line : lines) {
        String path = line.substring(0, line.indexOf('='));
        if (hidden.filter(file -> file.value().equals(path)).isEmpty()) {
          directory.file(path, line.substring(line.indexOf('=') + 1));
        }
      }
      return directory;
    }

    /// A place where somebody else may have put the same.
    @Override
    public Optional<String> lay(EntryPath file) {
      return lines.stream().anyMatch(line -> line.startsWith(file + "="))
          ? Optional.of(file.value())
          : Optional.empty();
    }

    @Override
    public void close() {}
  }
}
