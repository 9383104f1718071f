package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.archive.Segment.Literal;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/// An entry as a member of a zip: its data, and what its two headers say of it (APPNOTE 4.3.7 and
/// 4.3.12).
final class ZipMember {
  /// By Unix, after version 6.3 of the specification, the first with names in UTF-8.
  static final short MADE_BY = 3 << 8 | 63;

  static final int LOCAL_SIGNATURE = 0x04034b50;
  static final int LOCAL_BYTES = 30;
  static final int CENTRAL_SIGNATURE = 0x02014b50;
  static final int CENTRAL_BYTES = 46;
  private static final int MOST_HEADER_BYTES = 0xffff;

  /// The version that has directories and DEFLATE: 2.0.
  private static final short VERSION = 20;

  private static final short NAMES_ARE_UTF8 = 1 << 11;
  private static final int UNIX_DIRECTORY = 0040000;
  private static final int UNIX_FILE = 0100000;
  private static final int UNIX_LINK = 0120777;
  private static final int DOS_DIRECTORY = 0x10;

  private final Entry entry;
  private final ZipData data;
  private final long offset;
  private final byte[] name;
  private final byte[] time;

  /// @param offset where its local header begins in the archive
  ZipMember(ZipItem item, long offset) throws ZipException {
    this.entry = item.entry();
    this.data = item.data();
    this.offset = offset;
    this.name = name(entry).getBytes(StandardCharsets.UTF_8);
    this.time = ZipTime.extra(entry.modified());
    requireRoom();
  }

  private static String name(Entry entry) {
    String path = entry.path().value();
    return entry instanceof DirectoryEntry ? path + '/' : path;
  }

  /// Readers take a header of 64 KiB for damaged, though each of its fields could be that long.
  private void requireRoom() throws ZipException {
    if (CENTRAL_BYTES + restBytes(centralZip64()) > MOST_HEADER_BYTES) {
      throw new ZipException(
          "plan a zip: a name of %d bytes is too long: %s".formatted(name.length, entry.path()));
    }
  }

  ZipData data() {
    return data;
  }

  /// Where its local header begins in the archive.
  long offset() {
    return offset;
  }

  /// Where its data begins.
  long dataOffset() {
    return offset + LOCAL_BYTES + restBytes(localZip64());
  }

  /// The offset behind its data.
  long end() {
    return dataOffset() + data.storedBytes();
  }

  Literal localHeader() {
    Zip64 zip64 = localZip64();
    ByteBuffer header = allocate(LOCAL_BYTES, zip64);
    header.putInt(LOCAL_SIGNATURE);
    putCommon(header, zip64);
    putRest(header, zip64);
    return new Literal(header.flip());
  }

  Literal centralHeader() {
    Zip64 zip64 = centralZip64();
    ByteBuffer header = allocate(CENTRAL_BYTES, zip64);
    header.putInt(CENTRAL_SIGNATURE).putShort(MADE_BY);
    putCommon(header, zip64);
    short commentBytes = 0;
    short disk = 0;
    short internalAttributes = 0;
    header.putShort(commentBytes).putShort(disk).putShort(internalAttributes);
    header.putInt(attributes()).putInt(Zip64.shorten(offset));
    putRest(header, zip64);
    return new Literal(header.flip());
  }

  private ByteBuffer allocate(int fixedBytes, Zip64 zip64) {
    return ByteBuffer.allocate(fixedBytes + restBytes(zip64)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void putCommon(ByteBuffer header, Zip64 zip64) {
    header.putShort(zip64.numbers().isEmpty() ? VERSION : Zip64.VERSION);
    header.putShort(NAMES_ARE_UTF8).putShort(data.method());
    header.putInt(ZipTime.dos(entry.modified())).putInt(data.crc32());
    header.putInt(length(data.storedBytes())).putInt(length(data.bytes()));
    header.putShort((short) name.length).putShort((short) (zip64.bytes() + time.length));
  }

  private int length(long bytes) {
    return hasLargeLength() ? (int) Zip64.ELSEWHERE : (int) bytes;
  }

  private void putRest(ByteBuffer header, Zip64 zip64) {
    header.put(name);
    zip64.putInto(header);
    header.put(time);
  }

  private int restBytes(Zip64 zip64) {
    return name.length + zip64.bytes() + time.length;
  }

  private Zip64 localZip64() {
    return new Zip64(largeLengths());
  }

  private Zip64 centralZip64() {
    return Zip64.needs(offset)
        ? new Zip64(Stream.concat(largeLengths().stream(), Stream.of(offset)).toList())
        : localZip64();
  }

  /// Both lengths or none: a local header may not have one of them alone.
  private List<Long> largeLengths() {
    return hasLargeLength() ? List.of(data.bytes(), data.storedBytes()) : List.of();
  }

  private boolean hasLargeLength() {
    return Zip64.needs(data.bytes()) || Zip64.needs(data.storedBytes());
  }

  /// The external attributes: kind and permissions of Unix above the attributes of DOS.
  private int attributes() {
    return switch (entry) {
      case FileEntry file -> (UNIX_FILE | file.mode()) << 16;
      case DirectoryEntry directory -> (UNIX_DIRECTORY | directory.mode()) << 16 | DOS_DIRECTORY;
      case LinkEntry _ -> UNIX_LINK << 16;
    };
  }
}
