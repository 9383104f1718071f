package dev.forkpoint.adapters.fs.trace;

import java.io.IOException;
import java.util.OptionalLong;

/// A text that is read a piece at a time. It knows at which byte each character of the piece at
/// hand begins.
interface TextPieces {

  /// Begins the text that the source has come to.
  void begin();

  /// Goes on to the next piece. False at the end of the text.
  boolean next() throws IOException;

  /// Holds the characters of the piece, from the first place on.
  char[] characters();

  /// The number of characters of the piece.
  int length();

  /// The byte of the text at which a character of the piece begins; where there is no such
  /// character, the byte after the piece.
  long offset(int index);

  /// The first byte of the text that is no UTF-8, among those decoded so far.
  OptionalLong malformed();
}
