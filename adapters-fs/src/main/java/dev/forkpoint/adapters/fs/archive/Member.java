package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;

/// What an archive holds at a path.
///
/// @param mode the twelve permission bits of POSIX
/// @param target of a link, as it is written; of a hard link, the path of the other member
/// @param data the content of a file
record Member(
    EntryPath path, Kind kind, int mode, Instant modified, String target, MemberData data) {
  private static final int DIRECTORY_MODE = 0755;
  private static final int FIXED_BYTES =
      3 * Integer.BYTES + 1 + Short.BYTES + Long.BYTES + MemberData.ENCODED_BYTES;

  enum Kind {
    FILE('f'),
    DIRECTORY('d'),
    LINK('l'),
    HARD_LINK('h');

    private final byte code;

    Kind(char code) {
      this.code = (byte) code;
    }

    private static Kind of(byte code) {
      return Stream.of(values()).filter(kind -> kind.code == code).findFirst().orElseThrow();
    }
  }

  /// A directory that an archive has members in, but does not name.
  static Member implied(EntryPath path, Instant modified) {
    return new Member(path, Kind.DIRECTORY, DIRECTORY_MODE, modified, "", MemberData.NONE);
  }

  /// A hard link with the content of the member that it links to.
  Member copyOf(Member other) {
    return new Member(path, kind, mode, modified, target, other.data);
  }

  /// As bytes that begin with the path: its length in four of them, then its UTF-8.
  byte[] encoded() {
    byte[] name = path.value().getBytes(StandardCharsets.UTF_8);
    byte[] to = target.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + name.length + to.length);
    out.putInt(name.length).put(name);
    out.put(kind.code).putShort((short) mode);
    out.putLong(modified.getEpochSecond()).putInt(modified.getNano());
    out.putInt(to.length).put(to);
    data.putInto(out);
    return out.array();
  }

  static Member readFrom(ByteBuffer in) {
    return new Member(
        new EntryPath(readText(in)),
        Kind.of(in.get()),
        in.getShort(),
        Instant.ofEpochSecond(in.getLong(), in.getInt()),
        readText(in),
        MemberData.readFrom(in));
  }

  private static String readText(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
