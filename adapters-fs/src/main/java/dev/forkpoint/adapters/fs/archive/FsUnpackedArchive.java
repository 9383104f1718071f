package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.adapters.fs.workdir.StagingAreas;
import dev.forkpoint.application.port.ArchiveException.Refused;
import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.application.port.ArchiveFiles.UnpackedArchive;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.upload.ArchiveLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// An archive on disk. A gzipped tar is unpacked into a scratch file, all else is read where it is.
final class FsUnpackedArchive implements UnpackedArchive {
  private final ArchiveTree tree;
  private final Path scratch;
  private final OpenFiles files;

  private FsUnpackedArchive(ArchiveTree tree, Path scratch, OpenFiles files) {
    this.tree = tree;
    this.scratch = scratch;
    this.files = files;
  }

  static FsUnpackedArchive open(Path place, Path scratch, ArchiveLimits limits, CaseClashes clashes)
      throws IOException {
    OpenFiles files = new OpenFiles();
    try {
      FileBytes archive = files.keep(FileBytes.of(place));
      MemberTable table = files.keep(new MemberTable(FileBytes.scratch(scratch)));
      MemberIntake intake = new MemberIntake(table, limits, archive.bytes());
      FileBytes data = read(archive, intake, clashes, scratch, files);
      return new FsUnpackedArchive(new ArchiveTree(table, data, Optional.empty()), scratch, files);
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  /// Reads and checks everything; tells where the contents are.
  private static FileBytes read(
      FileBytes archive, MemberIntake intake, CaseClashes clashes, Path scratch, OpenFiles files)
      throws IOException {
    return switch (ArchiveShape.of(archive)) {
      case ZIP -> zip(archive, intake, clashes);
      case TAR -> {
        new TarReader(archive.stretch(0, archive.bytes()), intake).read();
        checkTree(intake, clashes);
        yield archive;
      }
      case GZIP -> {
        FileBytes tar = files.keep(FileBytes.scratch(scratch));
        GunzippedTar.read(archive, tar, intake);
        checkTree(intake, clashes);
        yield tar;
      }
      case UNKNOWN -> throw new Refused("it is no zip, tar or gzipped tar");
    };
  }

  private static FileBytes zip(FileBytes archive, MemberIntake intake, CaseClashes clashes)
      throws IOException {
    ZipReader reader = new ZipReader(archive, intake);
    reader.read();
    checkTree(intake, clashes);
    reader.check();
    return archive;
  }

  private static void checkTree(MemberIntake intake, CaseClashes clashes) throws IOException {
    intake.table().sort();
    new TreeCheck(intake).check(clashes);
  }

  @Override
  public SourceTree files() {
    return tree;
  }

  @Override
  public SourceTree without(EntryPath file) {
    return new ArchiveTree(tree.members(), tree.data(), Optional.of(file));
  }

  @Override
  public Optional<String> lay(EntryPath path) throws IOException {
    Optional<Member> file = tree.file(path);
    return file.isPresent() ? Optional.of(lay(file.get()).toString()) : Optional.empty();
  }

  private Path lay(Member file) throws IOException {
    Path folder = files.keep(new StagingAreas().openIn(scratch)).tree();
    Path laid = folder.resolve(file.path().name());
    try (InputStream content = file.data().open(tree.data())) {
      Files.copy(content, laid);
    }
    Files.setLastModifiedTime(laid, FileTime.from(file.modified()));
    return laid;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
