package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.ArchiveException.Damaged;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What is gzipped in a file (RFC 1952), in one member or several. Unlike the platform's, it takes
/// nothing behind the last of them for the end.
final class GzipInput extends InputStream {
  private static final int DEFLATED = 8;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;
  private static final int FIXED_HEADER_REST = 6;
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int next;
  private int filled;
  private long taken;
  private boolean isInMember;
  private boolean isEnded;

  GzipInput(InputStream packed) {
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int start, int count) throws IOException {
    while (count > 0 && !isEnded) {
      if (!isInMember) {
        begin();
      } else {
        int read = inflate(target, start, count);
        if (read > 0) {
          return read;
        }
      }
    }
    return count == 0 ? 0 : -1;
  }

  private int inflate(byte[] target, int start, int count) throws IOException {
    if (inflater.needsInput()) {
      requireMore();
      inflater.setInput(buffer, next, filled - next);
    }
    try {
      int read = inflater.inflate(target, start, count);
      next = filled - inflater.getRemaining();
      crc.update(target, start, read);
      if (inflater.finished()) {
        finish();
      }
      if (inflater.needsDictionary()) {
        throw damaged("something is broken");
      }
      return read;
    } catch (DataFormatException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  /// The header of a member, or the end behind the last.
  private void begin() throws IOException {
    if (taken > 0 && next == filled && !fill()) {
      isEnded = true;
      return;
    }
    int magic = take() << 8 | take();
    int method = take();
    int flags = take();
    if (magic != 0x1f8b || method != DEFLATED || (flags & RESERVED) != 0) {
      throw damaged("something that is not gzipped follows");
    }
    skip(FIXED_HEADER_REST);
    if ((flags & EXTRA) != 0) {
      skip(take() | take() << 8);
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
    inflater.reset();
    crc.reset();
    isInMember = true;
  }

  private void finish() throws IOException {
    int checksum = number();
    int length = number();
    if (checksum != (int) crc.getValue() || length != (int) inflater.getBytesWritten()) {
      throw damaged("what is gzipped is not what it was");
    }
    isInMember = false;
  }

  private int number() throws IOException {
    return take() | take() << 8 | take() << 16 | take() << 24;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      take();
    }
  }

  private void skipText(boolean isThere) throws IOException {
    while (isThere && take() != 0) {
      // Nobody asks for it.
    }
  }

  private int take() throws IOException {
    requireMore();
    return buffer[next++] & 0xff;
  }

  private void requireMore() throws IOException {
    if (next == filled && !fill()) {
      throw damaged("it ends too early");
    }
  }

  private boolean fill() throws IOException {
    int read = packed.read(buffer);
    next = 0;
    filled = Math.max(read, 0);
    taken += filled;
    return read > 0;
  }

  private Damaged damaged(String what) {
    return new Damaged("%s, at byte %,d".formatted(what, taken - filled + next));
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
