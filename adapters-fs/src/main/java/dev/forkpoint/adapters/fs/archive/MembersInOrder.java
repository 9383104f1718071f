package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.adapters.fs.archive.Member.Kind;
import dev.forkpoint.application.port.ArchiveException.Refused;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.Optional;

/// The members of an archive in the order of their paths, with the directories that hold them: a
/// tree, or the place where they are none.
final class MembersInOrder {
  private final MemberTable table;
  private EntryPath directory = EntryPath.ROOT;
  private Optional<Member> last = Optional.empty();
  private int next;

  MembersInOrder(MemberTable table) {
    this.table = table;
  }

  /// The next one, or nothing at the end. Hard links are met as what they are to be: copies.
  Optional<Member> next() throws Refused {
    if (next == table.size()) {
      return Optional.empty();
    }
    Member member = table.get(next);
    while (!directory.isRoot() && !member.path().isBelow(directory)) {
      directory = directory.parent();
    }
    boolean isHeld = member.path().isRoot() || member.path().parent().equals(directory);
    Member met = isHeld ? resolved(member) : Member.implied(onTheWayTo(member), member.modified());
    next += isHeld ? 1 : 0;
    requirePlaceFor(met, member);
    directory = met.kind() == Kind.DIRECTORY ? met.path() : directory;
    last = Optional.of(met);
    return last;
  }

  private EntryPath onTheWayTo(Member member) {
    EntryPath path = member.path();
    while (!path.parent().equals(directory)) {
      path = path.parent();
    }
    return path;
  }

  /// @param met what is met next
  /// @param member because of whom
  private void requirePlaceFor(Member met, Member member) throws Refused {
    if (met.path().isRoot() && met.kind() != Kind.DIRECTORY) {
      throw MemberIntake.refused(met.path(), "it stands for everything, but is no directory");
    }
    if (last.isPresent() && last.get().path().equals(met.path())) {
      throw MemberIntake.refused(
          member.path(),
          member.path().equals(met.path())
              ? "there are two of that name"
              : "it is below " + (last.get().kind() == Kind.LINK ? "a link" : "a file"));
    }
  }

  private Member resolved(Member member) throws Refused {
    if (member.kind() != Kind.HARD_LINK) {
      return member;
    }
    return table
        .find(new EntryPath(member.target()))
        .filter(other -> table.isEarlier(other, next))
        .map(table::get)
        .filter(other -> other.kind() == Kind.FILE)
        .map(member::copyOf)
        .orElseThrow(() ->
            MemberIntake.refused(
                member.path(), "it is a hard link, but to no file that comes before it"));
  }
}
