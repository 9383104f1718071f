package dev.forkpoint.adapters.http.transcript;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The events of a trace as JSON, one behind the other in a temporary file, and where each begins.
/// One thread writes them while others read what is there already, and wait for what is not.
final class Transcript implements Closeable {
  /// What is not yet this much may wait for more, unless nobody has seen anything so far.
  private static final int BATCH_BYTES = 128 * 1024;

  private static final int FIRST_BATCH = 64;

  private static final int MOST_BYTES_OF_A_PAGE = 1024 * 1024;

  private final FileChannel file;
  private final ByteArrayOutputStream batch = new ByteArrayOutputStream();
  private long[] ends = new long[1024];
  private int written;
  private int readable;
  private long bytes;
  private boolean complete;
  private boolean closed;
  private @Nullable Exception failure;

  Transcript() throws IOException {
    Path place = Files.createTempFile("forkpoint-transcript-", null);
    this.file =
        FileChannel.open(
            place,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /// Adds the next event.
  ///
  /// @throws IOException where nobody wants it any more
  synchronized void add(byte[] json) throws IOException {
    if (written == ends.length) {
      ends = Arrays.copyOf(ends, written * 2);
    }
    batch.writeBytes(json);
    bytes += json.length;
    ends[written++] = bytes;
    if (batch.size() >= BATCH_BYTES || written == FIRST_BATCH) {
      publish();
    }
  }

  /// Says that no more events come.
  synchronized void end() throws IOException {
    publish();
    complete = true;
    notifyAll();
  }

  /// Says that no more events come, because they cannot be had.
  synchronized void fail(Exception reason) {
    failure = reason;
    notifyAll();
  }

  private void publish() throws IOException {
    if (closed) {
      throw new IOException("the transcript was given up");
    }
    ByteBuffer rest = ByteBuffer.wrap(batch.toByteArray());
    long at = bytes - rest.remaining();
    while (rest.hasRemaining()) {
      at += file.write(rest, at);
    }
    batch.reset();
    readable = written;
    notifyAll();
  }

  /// A page, as soon as its events are there: fewer than wanted where there are no more, or where
  /// they are long. Empty where the transcript was closed meanwhile.
  ///
  /// @throws IOException where the events cannot be had
  synchronized Optional<TranscriptPage> page(int from, int limit) throws IOException {
    awaitEvents(from + (long) limit);
    if (closed) {
      return Optional.empty();
    }
    if (from >= readable) {
      throwFailure();
    }
    int first = Math.min(from, readable);
    int behind = behind(first, limit);
    OptionalInt total = complete ? OptionalInt.of(written) : OptionalInt.empty();
    return Optional.of(new TranscriptPage(first, behind - first, total, array(first, behind)));
  }

  private void awaitEvents(long wanted) {
    while (readable < wanted && !complete && !closed && failure == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new IOException("interrupted", e));
      }
    }
  }

  private void throwFailure() throws IOException {
    switch (failure) {
      case null -> {}
      case IOException trouble -> throw trouble;
      case RuntimeException trouble -> throw trouble;
      case Exception other -> throw new IOException(other);
    }
  }

  private int behind(int first, int limit) {
    int behind = first;
    while (behind < readable
        && behind - first < limit
        && (behind == first || ends[behind] - start(first) <= MOST_BYTES_OF_A_PAGE)) {
      behind++;
    }
    return behind;
  }

  private long start(int event) {
    return event == 0 ? 0 : ends[event - 1];
  }

  private byte[] array(int first, int behind) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    json.write('[');
    for (int event = first; event < behind; event++) {
      if (event > first) {
        json.write(',');
      }
      json.writeBytes(read(start(event), Math.toIntExact(ends[event] - start(event))));
    }
    json.write(']');
    return json.toByteArray();
  }

  private byte[] read(long at, int length) throws IOException {
    ByteBuffer event = ByteBuffer.allocate(length);
    while (event.hasRemaining()) {
      if (file.read(event, at + event.position()) < 0) {
        throw new IOException("the transcript's file is cut short");
      }
    }
    return event.array();
  }

  /// Gives the file up; whoever writes is told when they go on.
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    notifyAll();
    file.close();
  }

  synchronized boolean isLost() {
    return closed || failure != null;
  }
}
