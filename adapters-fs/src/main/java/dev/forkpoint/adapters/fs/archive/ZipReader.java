package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.adapters.fs.archive.Member.Kind;
import dev.forkpoint.application.port.ArchiveException.Damaged;
import dev.forkpoint.application.port.ArchiveException.TooLarge;
import dev.forkpoint.domain.upload.Limit;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/// Reads a zip: first what it says that it holds, then all of that.
final class ZipReader {
  private static final int MOST_AT_ONCE = 1 << 16;

  private final FileBytes zip;
  private final MemberIntake intake;
  private long[] starts = {};
  private long[] ends = {};

  ZipReader(FileBytes zip, MemberIntake intake) {
    this.zip = zip;
    this.intake = intake;
  }

  void read() throws IOException {
    ZipEnd end = ZipEnd.of(zip);
    intake.countEntries(end.members());
    starts = new long[(int) end.members()];
    ends = new long[(int) end.members()];
    try (InputStream directory =
        new BufferedInputStream(zip.stretch(end.offset(), end.bytes()), MOST_AT_ONCE)) {
      for (int i = 0; i < end.members(); i++) {
        take(ZipMember.readFrom(directory), i, end.offset());
      }
      if (directory.read() >= 0) {
        throw new Damaged("the central directory of the zip has more members than it says");
      }
    }
    requireDisjoint();
  }

  private void take(ZipMember member, int number, long end) throws IOException {
    ZipLocalHeader local = new ZipLocalHeader(zip, member);
    long offset = local.dataOffset(end);
    starts[number] = member.offset();
    ends[number] = local.end(offset + member.storedBytes(), end);
    intake.countBytes(member.bytes());
    MemberData data =
        new MemberData(
            offset,
            member.storedBytes(),
            member.isDeflated(),
            member.bytes(),
            (int) member.crc32());
    Kind kind = member.kind();
    byte[] target = kind == Kind.LINK ? target(member, data) : new byte[0];
    intake.add(member.name(), kind, member.mode(), member.modified(), target, data);
  }

  private byte[] target(ZipMember member, MemberData data) throws IOException {
    if (data.bytes() > intake.limits().nameBytes()) {
      throw new TooLarge(Limit.NAME_BYTES, intake.limits());
    }
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    new MemberCheck(zip).copy(data, member.quoted(), target);
    return target.toByteArray();
  }

  /// Members that share bytes unpack to more than the archive could hold.
  private void requireDisjoint() throws Damaged {
    Arrays.sort(starts);
    Arrays.sort(ends);
    for (int i = 1; i < starts.length; i++) {
      if (starts[i] < ends[i - 1]) {
        throw new Damaged("members share the bytes from %,d on".formatted(starts[i]));
      }
    }
  }

  /// Unpacks each file once, and looks whether it is what it was.
  void check() throws IOException {
    MemberCheck check = new MemberCheck(zip);
    for (int i = 0; i < intake.table().size(); i++) {
      Member member = intake.table().get(i);
      if (member.kind() == Kind.FILE) {
        check.copy(
            member.data(), "member '%s'".formatted(member.path()), OutputStream.nullOutputStream());
      }
    }
  }
}
