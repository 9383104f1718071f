package dev.forkpoint.domain.share;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Rows as a plan wants them. Closing it closes the rows.
final class PlannedRows extends InputStream {
  private static final int WINDOW_BYTES = 1 << 16;

  private final InputStream rows;
  private final RowPlan plan;
  private final JsonPlace place = new JsonPlace();
  private final byte[] window = new byte[WINDOW_BYTES];
  private byte[] ready = new byte[WINDOW_BYTES + Cut.MOST_ADDED_BYTES];
  private int at;
  private int end;
  private int row;
  private Cut cut = new Cut(Integer.MAX_VALUE);

  PlannedRows(InputStream rows, RowPlan plan) {
    this.rows = rows;
    this.plan = plan;
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int read = Math.min(length, end - at);
    System.arraycopy(ready, at, target, offset, read);
    at += read;
    return read;
  }

  private boolean fill() throws IOException {
    while (at == end) {
      int read = rows.read(window);
      if (read < 0) {
        return false;
      }
      at = 0;
      end = 0;
      for (int i = 0; i < read; i++) {
        take(window[i]);
      }
    }
    return true;
  }

  private void take(byte value) {
    JsonPlace.Kind kind = place.next(value);
    if (!plan.leavesOut(row)) {
      switch (kind) {
        case TEXT_BEGINS -> {
          cut = new Cut(plan.kept(row));
          append(value);
        }
        case TEXT -> {
          if (cut.keeps(value)) {
            append(value);
          }
        }
        case TEXT_ENDS -> {
          for (byte mark : cut.mark()) {
            append(mark);
          }
          append(value);
        }
        case KEY, ROW_ENDS, OTHER -> append(value);
      }
    }
    if (kind == JsonPlace.Kind.ROW_ENDS) {
      row++;
    }
  }

  private void append(byte value) {
    if (end == ready.length) {
      ready = Arrays.copyOf(ready, 2 * ready.length);
    }
    ready[end++] = value;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
