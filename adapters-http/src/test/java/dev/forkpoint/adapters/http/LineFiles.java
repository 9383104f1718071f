package dev.forkpoint.adapters.http;

import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.port.SessionFiles;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Finds traces of the format `lines` on the real disk. A file that begins with `{` is none.
final class LineFiles implements SessionFiles {
  @Override
  public List<FoundSession> find(String place) throws IOException {
    Path file = Path.of(place);
    String name = file.getFileName().toString();
    byte[] content = Files.readAllBytes(file);
    return content.length > 0 && content[0] == '{'
        ? List.of()
        : List.of(
            new FoundSession(
                place,
                "lines",
                new EntryPath(name),
                new InMemoryDirectory(place).file(name, content)));
  }
}
