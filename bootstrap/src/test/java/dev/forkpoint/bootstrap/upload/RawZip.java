package dev.forkpoint.bootstrap.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A zip in which every field can be had as nobody else would write it.
final class RawZip {
  private static final int FILE = 0100644;
  private static final int LINK = 0120777;

  private final List<Member> members = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /// What the two headers of a member say.
  static final class Member {
    byte[] name = {};
    byte[] localName = {};
    byte[] data = {};
    byte[] extra = {};
    byte[] descriptor = {};
    int flags = 1 << 11;
    int method;
    int mode = FILE;
    long crc;
    long bytes;
    long storedBytes;
    long localBytes;
    long localStoredBytes;
    long offset = -1;
    int disk;
  }

  RawZip file(String name, String content) {
    return file(name.getBytes(UTF_8), content, _ -> {});
  }

  /// @param change what to have otherwise
  RawZip file(String name, String content, Consumer<Member> change) {
    return file(name.getBytes(UTF_8), content, change);
  }

  RawZip file(byte[] name, String content, Consumer<Member> change) {
    byte[] bytes = content.getBytes(UTF_8);
    return add(name, bytes, bytes.length, crc(bytes), change);
  }

  RawZip link(String name, String target) {
    return file(name, target, member -> member.mode = LINK);
  }

  /// A file of zeros, compressed.
  RawZip zeros(String name, int bytes) {
    byte[] content = new byte[bytes];
    return add(
        name.getBytes(UTF_8),
        deflated(content),
        bytes,
        crc(content),
        member -> member.method = Deflater.DEFLATED);
  }

  private RawZip add(byte[] name, byte[] data, long bytes, long crc, Consumer<Member> change) {
    Member member = new Member();
    member.name = name;
    member.localName = name;
    member.data = data;
    member.bytes = bytes;
    member.localBytes = bytes;
    member.storedBytes = data.length;
    member.localStoredBytes = data.length;
    member.crc = crc;
    change.accept(member);
    member.offset = member.offset < 0 ? out.size() : member.offset;
    members.add(member);
    out.writeBytes(localHeader(member));
    out.writeBytes(member.data);
    out.writeBytes(member.descriptor);
    return this;
  }

  static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] room = new byte[1 << 16];
    while (!deflater.finished()) {
      packed.write(room, 0, deflater.deflate(room));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static byte[] localHeader(Member member) {
    ByteBuffer header = ByteBuffer.allocate(30 + member.localName.length + member.extra.length);
    header.order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(0x04034b50).putShort((short) 20);
    header.putShort((short) member.flags).putShort((short) member.method).putInt(0x5a210000);
    header.putInt((int) member.crc);
    header.putInt((int) member.localStoredBytes).putInt((int) member.localBytes);
    header.putShort((short) member.localName.length).putShort((short) member.extra.length);
    header.put(member.localName).put(member.extra);
    return header.array();
  }

  private static byte[] centralHeader(Member member) {
    ByteBuffer header = ByteBuffer.allocate(46 + member.name.length + member.extra.length);
    header.order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
    header.putShort((short) member.flags).putShort((short) member.method).putInt(0x5a210000);
    header.putInt((int) member.crc);
    header.putInt((int) member.storedBytes).putInt((int) member.bytes);
    header.putShort((short) member.name.length).putShort((short) member.extra.length);
    header.putShort((short) 0).putShort((short) member.disk).putShort((short) 0);
    header.putInt(member.mode << 16).putInt((int) member.offset);
    header.put(member.name).put(member.extra);
    return header.array();
  }

  byte[] bytes() {
    return bytes(members.size());
  }

  /// @param count how many members it says that it has
  byte[] bytes(int count) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(out.toByteArray());
    members.forEach(member -> all.writeBytes(centralHeader(member)));
    int directoryBytes = all.size() - out.size();
    return ended(all, count, directoryBytes, out.size());
  }

  /// With a Zip64 end, whatever it says.
  byte[] large(long count, long directoryBytes, long offset) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(out.toByteArray());
    members.forEach(member -> all.writeBytes(centralHeader(member)));
    int at = all.size();
    ByteBuffer end = ByteBuffer.allocate(56 + 20);
    end.order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
    end.putInt(0).putInt(0).putLong(count).putLong(count).putLong(directoryBytes).putLong(offset);
    end.putInt(0x07064b50).putInt(0).putLong(at).putInt(1);
    all.writeBytes(end.array());
    return ended(all, 0xffff, -1, -1);
  }

  long directoryOffset() {
    return out.size();
  }

  long directoryBytes() {
    return members.stream().mapToLong(member -> centralHeader(member).length).sum();
  }

  private static byte[] ended(ByteArrayOutputStream all, int count, int bytes, int offset) {
    ByteBuffer end = ByteBuffer.allocate(22);
    end.order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
    end.putInt(bytes).putInt(offset).putShort((short) 0);
    all.writeBytes(end.array());
    return all.toByteArray();
  }
}
