package dev.forkpoint.adapters.fs.trace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/// The frames of a zstd file (RFC 8878), so that a decoder gives all that it has of them: decoders
/// hold a window back until a frame ends. A frame that breaks off is ended behind its last whole
/// block. Checksums are left out, since that of such a frame cannot be known.
final class ZstdFrames extends InputStream {
  private static final byte[] MAGIC = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
  private static final byte[] LAST_BLOCK = {1, 0, 0};
  private static final int BLOCK_HEADER_BYTES = 3;
  private static final int CHECKSUM_BYTES = 4;
  private static final int CHECKSUM_FLAG = 4;
  private static final int SINGLE_SEGMENT_FLAG = 32;
  private static final int[] DICTIONARY_ID_BYTES = {0, 1, 2, 4};
  private static final int[] CONTENT_SIZE_BYTES = {0, 2, 4, 8};
  private static final int LAST_BLOCK_FLAG = 1;
  private static final int REPEATED_BYTE = 1;

  private final InputStream file;
  private InputStream piece = InputStream.nullInputStream();
  private long packedBytes;
  private boolean inFrame;
  private boolean hasChecksum;
  private boolean ended;
  private boolean brokenOff;

  /// @param file the packed file; the caller closes it
  ZstdFrames(InputStream file) {
    this.file = file;
  }

  /// Whether a file begins with a frame.
  ///
  /// @param head its first bytes
  static boolean isPacked(byte[] head) {
    return Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length));
  }

  /// Whether the file ended within a frame. Known at the end.
  boolean isBrokenOff() {
    return brokenOff;
  }

  /// The bytes of the file that were read.
  long packedBytes() {
    return packedBytes;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
  }

  @Override
  public int read(byte[] target, int start, int length) throws IOException {
    int read = piece.read(target, start, length);
    while (read < 0 && !ended) {
      piece = inFrame ? nextBlock() : nextFrame();
      read = piece.read(target, start, length);
    }
    return read;
  }

  private InputStream nextFrame() throws IOException {
    byte[] begin = take(MAGIC.length + 1);
    if (begin.length <= MAGIC.length || !isPacked(begin)) {
      ended = true;
      brokenOff |= begin.length > 0;
      return InputStream.nullInputStream();
    }
    int descriptor = begin[MAGIC.length];
    hasChecksum = (descriptor & CHECKSUM_FLAG) != 0;
    begin[MAGIC.length] = (byte) (descriptor & ~CHECKSUM_FLAG);
    int left = headerBytes(descriptor);
    byte[] rest = take(left);
    inFrame = rest.length == left;
    ended = !inFrame;
    brokenOff = !inFrame;
    return inFrame ? both(begin, rest) : InputStream.nullInputStream();
  }

  /// What follows the descriptor in a frame's header.
  private static int headerBytes(int descriptor) {
    boolean isSingleSegment = (descriptor & SINGLE_SEGMENT_FLAG) != 0;
    int sizeFlag = (descriptor & 0xC0) >> 6;
    int window = isSingleSegment ? 0 : 1;
    int shortSize = isSingleSegment && sizeFlag == 0 ? 1 : 0;
    return window + DICTIONARY_ID_BYTES[descriptor & 3] + CONTENT_SIZE_BYTES[sizeFlag] + shortSize;
  }

  private InputStream nextBlock() throws IOException {
    byte[] header = take(BLOCK_HEADER_BYTES);
    if (header.length < BLOCK_HEADER_BYTES) {
      return endFrame();
    }
    int bits =
        Byte.toUnsignedInt(header[0])
            | (Byte.toUnsignedInt(header[1]) << 8)
            | (Byte.toUnsignedInt(header[2]) << 16);
    int bytes = ((bits >> 1) & 3) == REPEATED_BYTE ? 1 : bits >> 3;
    byte[] content = take(bytes);
    if (content.length < bytes) {
      return endFrame();
    }
    if ((bits & LAST_BLOCK_FLAG) != 0) {
      inFrame = false;
      brokenOff = hasChecksum && take(CHECKSUM_BYTES).length < CHECKSUM_BYTES;
    }
    return both(header, content);
  }

  private InputStream endFrame() {
    ended = true;
    brokenOff = true;
    return new ByteArrayInputStream(LAST_BLOCK);
  }

  private byte[] take(int bytes) throws IOException {
    byte[] taken = file.readNBytes(bytes);
    packedBytes += taken.length;
    return taken;
  }

  private static InputStream both(byte[] first, byte[] second) {
    return new SequenceInputStream(
        new ByteArrayInputStream(first), new ByteArrayInputStream(second));
  }
}
