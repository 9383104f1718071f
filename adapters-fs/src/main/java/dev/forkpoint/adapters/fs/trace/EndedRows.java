package dev.forkpoint.adapters.fs.trace;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Rows on their way to a file, of which the last has a line feed in the end.
final class EndedRows extends FilterOutputStream {
  private int last = '\n';

  EndedRows(OutputStream target) {
    super(target);
  }

  @Override
  public void write(int next) throws IOException {
    out.write(next);
    last = (byte) next;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    last = length > 0 ? bytes[offset + length - 1] : last;
  }

  /// Ends the last row, where it has not ended.
  void end() throws IOException {
    if (last != '\n') {
      write('\n');
    }
  }
}
