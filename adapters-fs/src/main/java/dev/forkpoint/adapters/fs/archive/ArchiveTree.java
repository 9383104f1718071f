package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/// The members of an archive as a tree of files.
///
/// @param data where the contents are
/// @param hidden a file that is not met
record ArchiveTree(MemberTable members, FileBytes data, Optional<EntryPath> hidden)
    implements SourceTree {

  @Override
  public Walk walk() {
    MembersInOrder order = new MembersInOrder(members);
    return new Walk() {
      @Override
      public Optional<Found> next() throws IOException {
        Optional<Member> next = order.next();
        while (next.isPresent() && isHidden(next.get().path())) {
          next = order.next();
        }
        return next.map(ArchiveTree::found);
      }

      @Override
      public void close() {}
    };
  }

  private boolean isHidden(EntryPath path) {
    return hidden.filter(path::equals).isPresent();
  }

  private static Found found(Member member) {
    return switch (member.kind()) {
      case FILE, HARD_LINK ->
          new Found.File(
              member.path(),
              member.mode(),
              member.modified(),
              member.data().bytes(),
              FileStamp.UNKNOWN);
      case DIRECTORY -> new Found.Directory(member.path(), member.mode(), member.modified());
      case LINK -> new Found.Link(member.path(), member.modified(), member.target());
    };
  }

  @Override
  public InputStream open(EntryPath path) throws IOException {
    return file(path)
        .filter(file -> !isHidden(path))
        .orElseThrow(() -> new NoSuchFileException(path.value()))
        .data()
        .open(data);
  }

  /// The regular file at a path, where there is one. A hard link has the content of another.
  Optional<Member> file(EntryPath path) {
    return members
        .find(path)
        .map(members::get)
        .flatMap(member ->
            switch (member.kind()) {
              case FILE -> Optional.of(member);
              case HARD_LINK -> file(new EntryPath(member.target())).map(member::copyOf);
              case DIRECTORY, LINK -> Optional.empty();
            });
  }
}
