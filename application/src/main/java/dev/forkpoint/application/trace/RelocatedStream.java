package dev.forkpoint.application.trace;

import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.relocation.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Rows of JSON in which paths are rewritten as they pass by; all other bytes are as they were.
/// Closing it closes the rows.
public final class RelocatedStream extends InputStream {
  private static final int WINDOW_BYTES = 1 << 16;

  private final InputStream rows;
  private final Relocations relocations;

  /// How many bytes from a place on tell whether a path begins there.
  private final int lookahead;

  /// What was read last, with some of what was before it.
  private final byte[] window;

  private int at;
  private int end;
  private boolean ended;
  private ByteBuffer inserted = ByteBuffer.allocate(0);
  private boolean rowChanged;
  private long changedRows;

  public RelocatedStream(InputStream rows, Relocations relocations) {
    this.rows = rows;
    this.relocations = relocations;
    this.lookahead = relocations.longest() + Relocations.CONTEXT_BYTES;
    this.window = new byte[WINDOW_BYTES + lookahead + Relocations.CONTEXT_BYTES];
  }

  /// In how many rows something was rewritten, so far.
  public long changedRows() {
    return changedRows;
  }

  @Override
  public int read() throws IOException {
    if (inserted.hasRemaining()) {
      return inserted.get() & 0xff;
    }
    fill();
    if (at == end) {
      return -1;
    }
    Optional<Spelling> found = relocations.at(window, at, end);
    if (found.isPresent()) {
      at += found.get().length();
      inserted = ByteBuffer.wrap(found.get().to());
      noteChange();
      return inserted.get() & 0xff;
    }
    byte next = window[at++];
    rowChanged &= next != '\n';
    return next & 0xff;
  }

  private void noteChange() {
    if (!rowChanged) {
      rowChanged = true;
      changedRows++;
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    for (int i = 0; i < length; i++) {
      int next = read();
      if (next < 0) {
        return i == 0 ? -1 : i;
      }
      target[offset + i] = (byte) next;
    }
    return length;
  }

  /// Sees to it that a whole path is in the window wherever one may begin.
  private void fill() throws IOException {
    if (ended || end - at >= lookahead) {
      return;
    }
    int kept = Math.max(0, at - Relocations.CONTEXT_BYTES);
    System.arraycopy(window, kept, window, 0, end - kept);
    at -= kept;
    end -= kept;
    int read = rows.readNBytes(window, end, window.length - end);
    ended = end + read < window.length;
    end += read;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
