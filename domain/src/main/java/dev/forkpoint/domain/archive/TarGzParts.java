package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.archive.Segment.Literal;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Crc32Combination;
import dev.forkpoint.domain.content.DeflateEncoder;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.zip.CRC32;

/// The parts of a gzipped tar: a header of gzip, the members one behind another, two empty blocks,
/// the checksum and length of it all.
final class TarGzParts implements Parts {
  /// Magic, DEFLATE, no flags, no time, no extra flags, Unix.
  private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};

  /// A last block without data, fixed codes (RFC 1951, 3.2.6).
  private static final byte[] LAST_BLOCK = {3, 0};

  private static final int GZIP_TRAILER_BYTES = LAST_BLOCK.length + 2 * Integer.BYTES;
  private static final int END_BYTES = 2 * TarMember.BLOCK_BYTES;

  private final Entries.Cursor entries;
  private final Iterator<WrittenFile> written;
  private final DeflateEncoder deflate = new DeflateEncoder();
  private final Queue<Part> ready = new ArrayDeque<>();
  private int crc32;
  private long bytes;
  private boolean ended;

  /// @param written what comes behind the entries
  TarGzParts(Entries entries, List<WrittenFile> written) throws IOException {
    this.entries = entries.open();
    this.written = written.iterator();
    ready.add(new Literal(ByteBuffer.wrap(GZIP_HEADER)));
  }

  @Override
  public Optional<Part> next() throws IOException {
    if (ready.isEmpty() && !ended) {
      advance();
    }
    return Optional.ofNullable(ready.poll());
  }

  private void advance() throws IOException {
    Optional<Entry> entry = entries.next();
    if (entry.isPresent() && entry.get().path().isRoot()) {
      entry = entries.next();
    }
    if (entry.isPresent()) {
      add(TarMember.of(entry.get()));
    } else if (written.hasNext()) {
      add(written.next());
    } else {
      add(new byte[padding() + END_BYTES]);
      ready.add(trailer());
      ended = true;
    }
  }

  private void add(WrittenFile file) {
    addPadded(TarMember.of(file).header());
    add(file.content());
  }

  private void add(TarMember member) {
    addPadded(member.header());
    ContentTree content = member.content();
    if (!content.refs().isEmpty()) {
      ready.add(new Part.Content(content));
      count(content.crc32(), content.bytes());
    }
  }

  private void addPadded(byte[] header) {
    byte[] padded = new byte[padding() + header.length];
    System.arraycopy(header, 0, padded, padded.length - header.length, header.length);
    add(padded);
  }

  private void add(byte[] plain) {
    byte[] room = new byte[DeflateEncoder.maxEncodedLength(plain.length)];
    int length = deflate.encode(plain, 0, plain.length, room);
    ready.add(new Literal(ByteBuffer.wrap(Arrays.copyOf(room, length))));
    CRC32 crc = new CRC32();
    crc.update(plain);
    count((int) crc.getValue(), plain.length);
  }

  private void count(int crc, long length) {
    crc32 = Crc32Combination.combine(crc32, crc, length);
    bytes += length;
  }

  /// How many zeros are missing to a whole block.
  private int padding() {
    return Math.floorMod(-bytes, TarMember.BLOCK_BYTES);
  }

  private Literal trailer() {
    ByteBuffer trailer =
        ByteBuffer.allocate(GZIP_TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN).put(LAST_BLOCK);
    return new Literal(trailer.putInt(crc32).putInt((int) bytes).flip());
  }
}
