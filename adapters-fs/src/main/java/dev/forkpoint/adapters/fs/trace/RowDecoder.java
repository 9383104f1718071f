package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.OptionalLong;

/// Decodes the UTF-8 of one row after another, a piece at a time, and knows at which byte of its
/// row each character begins. Bytes that are no UTF-8 become U+FFFD, as they do for the agents that
/// read the row.
final class RowDecoder implements TextPieces {
  private static final int PIECE_BYTES = 8 * 1024;
  private static final int LONGEST_CHARACTER_BYTES = 4;

  private final InputStream row;
  private final ByteBuffer bytes = ByteBuffer.allocate(PIECE_BYTES);
  private final CharBuffer piece = CharBuffer.allocate(PIECE_BYTES);
  private final CharsetDecoder utf8 =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private boolean ended;
  private long start;
  private long end;

  /// A place that was asked for lately: the next one is seldom far behind it.
  private int knownIndex;

  private long knownOffset;
  private OptionalLong malformed = OptionalLong.empty();

  /// @param row the content of the row at hand
  RowDecoder(InputStream row) {
    this.row = row;
  }

  @Override
  public void begin() {
    utf8.reset();
    bytes.clear().flip();
    piece.clear().flip();
    ended = false;
    start = 0;
    end = 0;
    malformed = OptionalLong.empty();
  }

  @Override
  public boolean next() throws IOException {
    start = end;
    knownIndex = 0;
    knownOffset = start;
    do {
      decode();
    } while (length() == 0 && !ended);
    return length() > 0;
  }

  @Override
  public char[] characters() {
    return piece.array();
  }

  @Override
  public int length() {
    return piece.limit();
  }

  @Override
  public long offset(int index) {
    if (index >= length()) {
      return end;
    }
    if (isAscii()) {
      return start + index;
    }
    if (index < knownIndex) {
      knownIndex = 0;
      knownOffset = start;
    }
    for (; knownIndex < index; knownIndex++) {
      knownOffset += utf8Bytes(piece.get(knownIndex));
    }
    return knownOffset;
  }

  @Override
  public OptionalLong malformed() {
    return malformed;
  }

  /// Whether each character of the piece takes one byte.
  private boolean isAscii() {
    return end - start == length();
  }

  /// Bytes that are no UTF-8 are a piece of their own.
  private void decode() throws IOException {
    refill();
    int from = bytes.position();
    piece.clear();
    CoderResult result = utf8.decode(bytes, piece, ended);
    if (result.isMalformed() && piece.position() == 0) {
      replace(result.length());
    }
    piece.flip();
    end += bytes.position() - from;
  }

  private void refill() throws IOException {
    if (!ended && bytes.remaining() < LONGEST_CHARACTER_BYTES) {
      bytes.compact();
      int read = row.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = read < 0;
      bytes.position(bytes.position() + Math.max(0, read)).flip();
    }
  }

  private void replace(int length) {
    if (malformed.isEmpty()) {
      malformed = OptionalLong.of(start);
    }
    bytes.position(bytes.position() + length);
    piece.put('\uFFFD');
  }

  /// A surrogate is half of a character of four bytes.
  private static int utf8Bytes(char character) {
    if (character < 0x80) {
      return 1;
    }
    return character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
  }
}
