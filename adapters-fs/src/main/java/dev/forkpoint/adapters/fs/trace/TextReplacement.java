package dev.forkpoint.adapters.fs.trace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Lets JSON pass, and puts another text where a text stands at one of some places. Every other
/// byte stays as it is, of damaged rows too. It holds no more than one short text.
public final class TextReplacement extends OutputStream {
  /// Ids, paths and the names of keys are shorter. What is longer goes by unread.
  private static final int MOST_TEXT_BYTES = 4096;

  /// Places lie no deeper than this. Below it nothing is kept of the way.
  private static final int MOST_LEVELS = 4;

  private final OutputStream out;
  private final boolean isRows;
  private final Set<String> places;
  private final Optional<byte[]> old;
  private final byte[] replacement;

  private final byte[] text = new byte[MOST_TEXT_BYTES];
  private int textBytes;
  private boolean isText;
  private boolean isLong;
  private boolean isEscaped;
  private final String[] keys = new String[MOST_LEVELS + 1];
  private final boolean[] isObject = new boolean[MOST_LEVELS + 1];
  private int level;
  private boolean isKey;

  private TextReplacement(
      OutputStream target,
      boolean isRows,
      Set<String> places,
      Optional<String> old,
      String replacement) {
    this.out = new BufferedOutputStream(target);
    this.isRows = isRows;
    this.places = places;
    this.old = old.map(TextReplacement::utf8);
    this.replacement = utf8(replacement);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// For rows.
  ///
  /// @param places where in a row the text is: the names of the keys, each behind a `/`
  /// @param old what stands there; whatever it is, where not given
  /// @param replacement what is to stand there, as JSON has it
  public static TextReplacement inRows(
      OutputStream target, Set<String> places, Optional<String> old, String replacement) {
    return new TextReplacement(target, true, places, old, replacement);
  }

  /// For one document.
  ///
  /// @param places where in the document the text is: the names of the keys, each behind a `/`
  /// @param old what stands there
  /// @param replacement what is to stand there, as JSON has it
  public static TextReplacement inDocument(
      OutputStream target, Set<String> places, String old, String replacement) {
    return new TextReplacement(target, false, places, Optional.of(old), replacement);
  }

  @Override
  public void write(int next) throws IOException {
    take((byte) next);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      take(bytes[i]);
    }
  }

  /// What has begun and not ended yet waits.
  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /// Writes what waits. The target stays open.
  @Override
  public void close() throws IOException {
    breakOff();
    out.flush();
  }

  private void take(byte next) throws IOException {
    if (next == '\n' && isRows) {
      endRow();
    } else if (isText) {
      takeText(next);
    } else if (next == '"') {
      isText = true;
    } else {
      takeStructure(next);
      out.write(next);
    }
  }

  /// A row that breaks off takes nothing of the next one along.
  private void endRow() throws IOException {
    breakOff();
    level = 0;
    isKey = false;
    out.write('\n');
  }

  private void breakOff() throws IOException {
    if (isText) {
      writeText();
      isText = false;
      isLong = false;
      isEscaped = false;
    }
  }

  private void takeText(byte next) throws IOException {
    if (next == '"' && !isEscaped) {
      endText();
      return;
    }
    isEscaped = next == '\\' && !isEscaped;
    if (textBytes == text.length) {
      writeText();
    }
    text[textBytes++] = next;
  }

  private void endText() throws IOException {
    if (isKey && level <= MOST_LEVELS) {
      keys[level] = isLong ? "" : new String(text, 0, textBytes, StandardCharsets.UTF_8);
    } else if (isToBeReplaced()) {
      System.arraycopy(replacement, 0, text, 0, replacement.length);
      textBytes = replacement.length;
    }
    writeText();
    out.write('"');
    isText = false;
    isLong = false;
  }

  /// Writes what there is of a text, with its opening quote the first time.
  private void writeText() throws IOException {
    if (!isLong) {
      out.write('"');
    }
    out.write(text, 0, textBytes);
    textBytes = 0;
    isLong = true;
  }

  private boolean isToBeReplaced() {
    return !isLong && isOld() && places.contains(place());
  }

  private boolean isOld() {
    return old.isEmpty() || Arrays.equals(text, 0, textBytes, old.get(), 0, old.get().length);
  }

  private String place() {
    StringBuilder place = new StringBuilder();
    for (int i = 1; i <= Math.min(level, MOST_LEVELS); i++) {
      place.append('/').append(isObject[i] ? keys[i] : "*");
    }
    return level > MOST_LEVELS ? "" : place.toString();
  }

  private void takeStructure(byte next) {
    switch (next) {
      case '{', '[' -> open(next == '{');
      case '}', ']' -> level = Math.max(0, level - 1);
      case ',' -> isKey = level > 0 && level <= MOST_LEVELS && isObject[level];
      case ':' -> isKey = false;
      default -> {}
    }
  }

  private void open(boolean object) {
    level++;
    isKey = object && level <= MOST_LEVELS;
    if (level <= MOST_LEVELS) {
      isObject[level] = object;
      keys[level] = "";
    }
  }
}
