package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.archive.Segment.Literal;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.DeflateEncoder;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The data of a zip's member.
///
/// @param method how it is compressed, APPNOTE 4.4.5
/// @param crc32 CRC-32 of what it expands to
/// @param bytes length of what it expands to
/// @param storedBytes length in the archive
record ZipData(short method, int crc32, long bytes, long storedBytes, List<Part> parts) {
  private static final short STORED = 0;
  private static final short DEFLATED = 8;

  private static final ZipData NOTHING = new ZipData(STORED, 0, 0, 0, List.of());

  /// A last block without data, fixed codes (RFC 1951, 3.2.6), which ends a DEFLATE stream.
  private static final Literal LAST_BLOCK = Literal.of(new byte[] {3, 0});

  static ZipData of(Entry entry) {
    return switch (entry) {
      case FileEntry file -> of(file.content());
      case DirectoryEntry _ -> NOTHING;
      case LinkEntry link -> of(link.target());
    };
  }

  private static ZipData of(ContentTree content) {
    if (content.refs().isEmpty()) {
      return NOTHING;
    }
    long storedBytes = content.storedBytes() + LAST_BLOCK.bytes();
    List<Part> parts = List.of(new Part.Content(content), LAST_BLOCK);
    return new ZipData(DEFLATED, content.crc32(), content.bytes(), storedBytes, parts);
  }

  /// Bytes that are compressed when the archive is planned.
  static ZipData deflated(byte[] bytes) {
    byte[] room = new byte[DeflateEncoder.maxEncodedLength(bytes.length)];
    int length = new DeflateEncoder().encode(bytes, 0, bytes.length, room);
    List<Part> parts = List.of(Literal.of(Arrays.copyOf(room, length)), LAST_BLOCK);
    int crc32 = Literal.of(bytes).crc32();
    return new ZipData(DEFLATED, crc32, bytes.length, length + LAST_BLOCK.bytes(), parts);
  }

  private static ZipData of(String target) {
    return stored(target.getBytes(StandardCharsets.UTF_8));
  }

  /// Bytes that are not compressed.
  static ZipData stored(byte[] bytes) {
    Literal literal = Literal.of(bytes);
    return stored(List.of(literal), literal.crc32(), bytes.length);
  }

  /// Parts that are not compressed.
  static ZipData stored(List<Part> parts, int crc32, long bytes) {
    return new ZipData(STORED, crc32, bytes, bytes, parts);
  }

  boolean isStored() {
    return method == STORED;
  }
}
