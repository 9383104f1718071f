package dev.forkpoint.adapters.fs.turn;

import dev.forkpoint.adapters.fs.workdir.FileRemoval;
import dev.forkpoint.adapters.fs.workdir.RealPath;
import dev.forkpoint.application.port.TurnDirectories;
import dev.forkpoint.domain.layout.TurnPlace;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns below a folder of the local disk, into which nobody else can look.
///
/// ```
/// <session>/turn.properties   the record
/// <session>/home/             the shared home
/// <session>/trace/            the trace, where it is apart
/// <session>/files/            the agent's working directory
/// .locks/<session>            locked as long as somebody has the claim
/// .aside/<session>-<number>   turns that nobody wanted
/// .removed/                   what is being deleted
/// ```
///
/// No session's id begins with a dot.
public final class FsTurnDirectories implements TurnDirectories {
  private final Path folder;

  /// @param folder made when needed
  public FsTurnDirectories(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  @Override
  public Optional<Claim> claim(SessionId session) throws IOException {
    return FileClaim.of(madeFolder(".locks").resolve(session.value()));
  }

  @Override
  public TurnPlace place(SessionId session, Optional<String> files) throws IOException {
    Path root = RealPath.of(directory(session));
    Path work =
        files.isPresent()
            ? RealPath.of(Path.of(files.get()).toAbsolutePath().normalize())
            : root.resolve("files");
    return new TurnPlace(
        root.resolve("home").toString(), root.resolve("trace").toString(), work.toString());
  }

  @Override
  public String location(SessionId session) {
    return directory(session).toString();
  }

  private Path directory(SessionId session) {
    return folder.resolve(session.value());
  }

  @Override
  public void prepare(SessionId session) throws IOException {
    remove(session);
    PrivateFolder.make(folder);
    PrivateFolder.make(directory(session));
  }

  @Override
  public Optional<TurnRecord> find(SessionId session) throws IOException {
    return new RecordFile(directory(session)).read();
  }

  @Override
  public List<SessionId> all() throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> new RecordFile(child).exists())
          .map(child -> new SessionId(child.getFileName().toString()))
          .sorted((one, other) -> one.value().compareTo(other.value()))
          .toList();
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void record(TurnRecord turn) throws IOException {
    new RecordFile(directory(turn.session())).write(turn);
  }

  /// It is gone at once, and then deleted. What cannot be deleted now is tried again with the next.
  @Override
  public void remove(SessionId session) throws IOException {
    Path removed = madeFolder(".removed");
    if (Files.exists(directory(session))) {
      Files.move(directory(session), free(removed, session), StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      FileRemoval.clear(removed);
    } catch (IOException _) {
      // Nothing of a turn is lost, and nothing looks for it here.
    }
  }

  @Override
  public String moveAside(SessionId session) throws IOException {
    Path aside = free(madeFolder(".aside"), session);
    Files.move(directory(session), aside, StandardCopyOption.ATOMIC_MOVE);
    return aside.toString();
  }

  private Path madeFolder(String name) throws IOException {
    PrivateFolder.make(folder);
    return PrivateFolder.make(folder.resolve(name));
  }

  private static Path free(Path folder, SessionId session) {
    int number = 1;
    while (Files.exists(folder.resolve(session + "-" + number))) {
      number++;
    }
    return folder.resolve(session + "-" + number);
  }
}
