package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A directory of the local file system.
final class FsWorkingDirectory implements WorkingDirectory {
  private final String location;
  private final Path path;
  private final SourceTree files;
  private final Path stateFolder;
  private final StagingAreas stagingAreas;

  FsWorkingDirectory(String location, Path stateFolder, StagingAreas stagingAreas) {
    this.location = location;
    this.path = Path.of(location).toAbsolutePath();
    this.files = FsSourceTree.of(path);
    this.stateFolder = stateFolder;
    this.stagingAreas = stagingAreas;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public Walk walk() throws IOException {
    return files.walk();
  }

  @Override
  public InputStream open(EntryPath file) throws IOException {
    return files.open(file);
  }

  @Override
  public State state() throws IOException {
    try {
      if (Files.isDirectory(path)) {
        return DirectoryContent.isEmpty(path) ? State.EMPTY : State.OCCUPIED;
      }
      if (FileStatus.find(path).isEmpty()) {
        return State.ABSENT;
      }
    } catch (IOException e) {
      throw FileTrouble.reading(path, e);
    }
    throw new IOException(location + " is no directory");
  }

  @Override
  public Optional<Baseline> baseline() throws IOException {
    return baselineFile().read().map(StoredBaseline::baseline);
  }

  @Override
  public Stamps stamps() throws IOException {
    return new StoredStamps(baselineFile().read());
  }

  @Override
  public StampRecorder record() throws IOException {
    return new BaselineRecorder(baselineFile(), ChangeClock.trustedBefore(RealPath.of(path)));
  }

  private BaselineFile baselineFile() throws IOException {
    return BaselineFile.of(RealPath.of(path), stateFolder);
  }

  @Override
  public Restoration restore() throws IOException {
    State found = state();
    try {
      return new ExplainedRestoration(begin(RealPath.of(path), found), location);
    } catch (IOException e) {
      throw FileTrouble.duringAll("cannot lay out " + location, e);
    }
  }

  private Restoration begin(Path target, State found) throws IOException {
    Path above = StagingPlace.above(target);
    if (found == State.ABSENT) {
      return newTree(target, above);
    }
    Path place = StagingPlace.isUsable(above, target) ? above : target;
    boolean replaceable =
        found == State.EMPTY && place.equals(above) && !StagingPlace.isHere(target);
    return replaceable ? newTree(target, above) : inPlace(target, place);
  }

  private Restoration newTree(Path target, Path place) throws IOException {
    return new NewTreeRestoration(target, stagingAreas.openIn(place));
  }

  private Restoration inPlace(Path target, Path place) throws IOException {
    OccupiedTree tree = new OccupiedTree(target);
    if (place.equals(target)) {
      tree.open(EntryPath.ROOT);
    }
    return new InPlaceRestoration(tree, stagingAreas.openIn(place));
  }
}
