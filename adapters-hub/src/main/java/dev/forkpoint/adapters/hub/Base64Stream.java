package dev.forkpoint.adapters.hub;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/// Bytes written in base 64 while they are read.
final class Base64Stream extends InputStream {
  /// A multiple of three, so that only the last piece is padded.
  private static final int PIECE_BYTES = 3 * 8192;

  private final InputStream in;
  private byte[] piece = new byte[0];
  private int position;
  private boolean isOver;

  Base64Stream(InputStream in) {
    this.in = in;
  }

  /// How many characters some bytes become.
  static long length(long bytes) {
    return (bytes + 2) / 3 * 4;
  }

  @Override
  public int read() throws IOException {
    return fill() ? piece[position++] : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, into, offset, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (position == piece.length && !isOver) {
      piece = Base64.getEncoder().encode(in.readNBytes(PIECE_BYTES));
      position = 0;
      isOver = piece.length == 0;
    }
    return !isOver;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
