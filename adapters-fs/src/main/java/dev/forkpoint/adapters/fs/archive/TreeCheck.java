package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.adapters.fs.archive.Member.Kind;
import dev.forkpoint.application.port.ArchiveException.Refused;
import dev.forkpoint.application.port.ArchiveException.TooLarge;
import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.upload.Limit;
import dev.forkpoint.domain.upload.LinkWalk;
import dev.forkpoint.domain.upload.MemberName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Checks what the members of an archive are together.
final class TreeCheck {
  private static final int FIRST_ROOM = 1024;

  private final MemberTable table;
  private final MemberIntake intake;
  private final LinkWalk links;
  private long[] names = new long[FIRST_ROOM];
  private int met;

  TreeCheck(MemberIntake intake) {
    this.intake = intake;
    this.table = intake.table();
    this.links = new LinkWalk(this::targetOf);
  }

  private Optional<String> targetOf(EntryPath path) {
    return table
        .find(path)
        .map(table::get)
        .filter(member -> member.kind() == Kind.LINK)
        .map(Member::target);
  }

  void check(CaseClashes clashes) throws IOException {
    MembersInOrder members = new MembersInOrder(table);
    for (Optional<Member> next = members.next(); next.isPresent(); next = members.next()) {
      Member member = next.get();
      remember(member.path());
      requireInside(member);
      intake.countBytes(member.kind() == Kind.HARD_LINK ? member.data().bytes() : 0);
    }
    if (clashes == CaseClashes.REFUSE) {
      requireNoClash();
    }
  }

  private void requireInside(Member member) throws IOException {
    if (member.kind() == Kind.LINK && links.leaves(member.path(), member.target())) {
      throw MemberIntake.refused(member.path(), "it is a link that leaves the archive");
    }
  }

  /// By a number of 64 bits, so that very many names need little room.
  private void remember(EntryPath path) throws TooLarge {
    if (met >= intake.limits().entries() + 1) {
      throw new TooLarge(Limit.ENTRIES, intake.limits());
    }
    if (met == names.length) {
      names = Arrays.copyOf(names, met * 2);
    }
    names[met++] = number(path);
  }

  private static long number(EntryPath path) {
    byte[] name = MemberName.withoutCase(path).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(Digest.of(name).toByteArray()).getLong();
  }

  private void requireNoClash() throws Refused {
    long[] sorted = Arrays.copyOf(names, met);
    Arrays.sort(sorted);
    for (int i = 1; i < met; i++) {
      if (sorted[i] == sorted[i - 1]) {
        throw clash(sorted[i]);
      }
    }
  }

  private Refused clash(long number) throws Refused {
    MembersInOrder members = new MembersInOrder(table);
    EntryPath last = EntryPath.ROOT;
    for (Optional<Member> next = members.next(); next.isPresent(); next = members.next()) {
      last = number(next.get().path()) == number ? next.get().path() : last;
    }
    return MemberIntake.refused(
        last, "another name differs from it in case alone; this has to be allowed");
  }
}
