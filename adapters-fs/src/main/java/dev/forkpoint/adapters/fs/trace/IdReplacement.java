package dev.forkpoint.adapters.fs.trace;

import dev.forkpoint.application.port.TraceFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Copies a session's file, and gives the session another id where the file says its id. Every
/// other byte stays as it is, of damaged rows too. It holds no more than one short text of the
/// file.
public final class IdReplacement {
  private static final int BUFFER_BYTES = 64 * 1024;

  /// Ids and the names of keys are shorter. What is longer goes by unread.
  private static final int MOST_TEXT_BYTES = 256;

  /// Places lie no deeper than this. Below it nothing is kept of the way.
  private static final int MOST_LEVELS = 4;

  private final boolean isRows;
  private final Set<String> places;
  private final byte[] old;
  private final byte[] replacement;

  private IdReplacement(boolean isRows, Set<String> places, String old, String replacement) {
    this.isRows = isRows;
    this.places = places;
    this.old = old.getBytes(StandardCharsets.UTF_8);
    this.replacement = replacement.getBytes(StandardCharsets.UTF_8);
  }

  /// Copies a file of rows.
  ///
  /// @param places where in a row its id is: the names of the keys, each behind a `/`
  /// @param id the other id
  public static void copyRows(
      TraceFormat format, Set<String> places, String id, InputStream file, OutputStream target)
      throws IOException {
    copy(format, true, places, id, file, target);
  }

  /// Copies a file that is one document.
  ///
  /// @param places where in the document its id is: the names of the keys, each behind a `/`
  /// @param id the other id
  public static void copyDocument(
      TraceFormat format, Set<String> places, String id, InputStream file, OutputStream target)
      throws IOException {
    copy(format, false, places, id, file, target);
  }

  private static void copy(
      TraceFormat format,
      boolean isRows,
      Set<String> places,
      String id,
      InputStream file,
      OutputStream target)
      throws IOException {
    byte[] head = FileHead.read(file);
    InputStream whole = FileHead.before(file, head);
    Optional<String> own = format.sessionId(head);
    if (own.isPresent()) {
      new IdReplacement(isRows, places, own.get(), id).copy(whole, target);
    } else {
      whole.transferTo(target);
    }
  }

  private void copy(InputStream source, OutputStream target) throws IOException {
    BufferedOutputStream out = new BufferedOutputStream(target, BUFFER_BYTES);
    Copying copying = new Copying(out);
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
      for (int i = 0; i < read; i++) {
        copying.take(buffer[i]);
      }
    }
    copying.end();
    out.flush();
  }

  /// Where in the file a copy is.
  private final class Copying {
    private final OutputStream out;
    private final byte[] text = new byte[MOST_TEXT_BYTES];
    private int textBytes;
    private boolean isText;
    private boolean isLong;
    private boolean isEscaped;
    private final String[] keys = new String[MOST_LEVELS + 1];
    private final boolean[] isObject = new boolean[MOST_LEVELS + 1];
    private int level;
    private boolean isKey;

    private Copying(OutputStream out) {
      this.out = out;
    }

    void take(byte next) throws IOException {
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
      end();
      level = 0;
      isKey = false;
      out.write('\n');
    }

    void end() throws IOException {
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
      } else if (isOld()) {
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

    private boolean isOld() {
      return !isLong
          && Arrays.equals(text, 0, textBytes, old, 0, old.length)
          && places.contains(place());
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
}
