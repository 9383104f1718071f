package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.adapters.fs.archive.Member.Kind;
import dev.forkpoint.application.port.ArchiveException;
import dev.forkpoint.application.port.ArchiveException.Refused;
import dev.forkpoint.application.port.ArchiveException.TooLarge;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.upload.ArchiveLimits;
import dev.forkpoint.domain.upload.Limit;
import dev.forkpoint.domain.upload.MemberName;
import dev.forkpoint.domain.upload.Shown;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Takes members as an archive is read, each one by itself in order, and not more than are allowed.
final class MemberIntake {
  private final MemberTable table;
  private final ArchiveLimits limits;
  private final long packedBytes;
  private long entries;
  private long memberBytes;
  private long unpackedBytes;

  /// @param packedBytes length of the archive
  MemberIntake(MemberTable table, ArchiveLimits limits, long packedBytes) {
    this.table = table;
    this.limits = limits;
    this.packedBytes = packedBytes;
  }

  ArchiveLimits limits() {
    return limits;
  }

  MemberTable table() {
    return table;
  }

  /// Counts entries that are there, or are said to be.
  void countEntries(long more) throws TooLarge {
    entries += more;
    if (entries > limits.entries() || more < 0) {
      throw new TooLarge(Limit.ENTRIES, limits);
    }
  }

  /// Counts bytes of members that are there, or are said to be.
  void countBytes(long more) throws TooLarge {
    memberBytes += more;
    requireFew(memberBytes);
  }

  /// Counts bytes that the members are unpacked from.
  void countUnpacked(long more) throws TooLarge {
    unpackedBytes += more;
    requireFew(unpackedBytes);
  }

  private void requireFew(long bytes) throws TooLarge {
    if (bytes > limits.unpackedBytes() || bytes < 0) {
      throw new TooLarge(Limit.UNPACKED_BYTES, limits);
    }
    if (limits.isBomb(bytes, packedBytes)) {
      throw new TooLarge(Limit.RATIO, limits);
    }
  }

  /// Adds a member.
  ///
  /// @param kind a file may be called like a directory in no archive that is honest
  void add(byte[] name, Kind kind, int mode, Instant modified, byte[] target, MemberData data)
      throws IOException {
    MemberName checked = checked(name, name);
    if (checked.isOfDirectory() && kind != Kind.DIRECTORY) {
      throw new Refused(Shown.of(name), "it is called like a directory, but is none");
    }
    String to = target(name, kind, target);
    table.add(new Member(checked.path(), kind, mode, modified, to, data));
  }

  private String target(byte[] name, Kind kind, byte[] target) throws ArchiveException {
    return switch (kind) {
      case FILE, DIRECTORY -> "";
      case HARD_LINK -> checked(target, name).path().value();
      case LINK -> linkTarget(name, target);
    };
  }

  private String linkTarget(byte[] name, byte[] target) throws ArchiveException {
    String text = text(target, name);
    if (target.length > limits.nameBytes()) {
      throw new TooLarge(Limit.NAME_BYTES, limits);
    }
    refuse(name, MemberName.objectionToTarget(text));
    return text;
  }

  /// @param name what is checked: the name of the member, or another that it tells
  private MemberName checked(byte[] name, byte[] member) throws ArchiveException {
    MemberName checked = new MemberName(text(name, member));
    Optional<Limit> exceeded = checked.exceeded(limits);
    if (exceeded.isPresent()) {
      throw new TooLarge(exceeded.get(), limits);
    }
    refuse(member, checked.objection());
    return checked;
  }

  private static String text(byte[] text, byte[] member) throws Refused {
    return Shown.text(text)
        .orElseThrow(() -> new Refused(Shown.of(member), "a name in it is not valid UTF-8"));
  }

  private static void refuse(byte[] member, Optional<String> objection) throws Refused {
    if (objection.isPresent()) {
      throw new Refused(Shown.of(member), objection.get());
    }
  }

  static Refused refused(EntryPath member, String why) {
    return new Refused(Shown.of(member.value()), why);
  }
}
