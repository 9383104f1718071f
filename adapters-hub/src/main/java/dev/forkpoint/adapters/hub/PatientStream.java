package dev.forkpoint.adapters.hub;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What comes from afar, as long as it keeps coming: a Hub that falls silent in the middle of
/// content is not waited for without end.
final class PatientStream extends FilterInputStream {
  private final Duration patience;
  private volatile boolean isSilent;

  /// @param patience how long the next bytes may take
  PatientStream(InputStream in, Duration patience) {
    super(in);
    this.patience = patience;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? read : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    CompletableFuture<Void> alarm =
        CompletableFuture.runAsync(
            this::giveUp,
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
    try {
      return checked(in.read(into, offset, length));
    } catch (IOException e) {
      throw isSilent ? silence() : e;
    } finally {
      alarm.cancel(false);
    }
  }

  /// A stream that is closed under its reader seems to be at its end.
  private int checked(int read) throws IOException {
    if (isSilent) {
      throw silence();
    }
    return read;
  }

  private static IOException silence() {
    return new IOException("the Hub has fallen silent in the middle of a file; try again later");
  }

  private void giveUp() {
    isSilent = true;
    try {
      in.close();
    } catch (IOException _) {
      // Nothing more is read from it.
    }
  }
}
