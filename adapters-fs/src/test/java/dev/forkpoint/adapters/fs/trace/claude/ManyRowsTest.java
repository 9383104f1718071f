package dev.forkpoint.adapters.fs.trace.claude;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// Sessions of half a million rows, in the small heap of the tests.
final class ManyRowsTest {
  private static final int ROWS = 500_000;

  @Test
  void a_long_chain_is_read() throws Exception {
    TraceReading reading = read(row -> prompt(row, row - 1));
    assertThat(reading.rows()).isEqualTo(ROWS);
    assertThat(reading.transcript().messages()).isEqualTo(ROWS);
  }

  @Test
  void rewinds_without_end_are_read() throws Exception {
    TraceReading reading = read(row -> prompt(row, Math.min(row - 1, ROWS / 2)));
    assertThat(reading.transcript().messages()).isEqualTo(ROWS / 2 + 2);
  }

  private static TraceReading read(IntFunction<String> rows) throws IOException {
    return new ClaudeCodeFormat()
        .read(new Generated(rows), "main.jsonl", Texts.BRIEF, TraceFormat.Sink.NONE);
  }

  private static String prompt(int row, int parent) {
    return "{\"type\":\"user\",\"uuid\":\"row-"
        + row
        + "\",\"parentUuid\":"
        + (row == 0 ? "null" : "\"row-" + parent + "\"")
        + ",\"message\":{\"content\":\"hi\"}}\n";
  }

  /// Rows that are made when they are read.
  private static final class Generated extends InputStream {
    private final IntFunction<String> rows;
    private byte[] row = {};
    private int at;
    private int made;

    Generated(IntFunction<String> rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      return makeRow() ? row[at++] : -1;
    }

    @Override
    public int read(byte[] target, int start, int length) {
      if (!makeRow()) {
        return -1;
      }
      int bytes = Math.min(length, row.length - at);
      System.arraycopy(row, at, target, start, bytes);
      at += bytes;
      return bytes;
    }

    private boolean makeRow() {
      if (at == row.length && made < ROWS) {
        row = rows.apply(made++).getBytes(UTF_8);
        at = 0;
      }
      return at < row.length;
    }
  }
}
