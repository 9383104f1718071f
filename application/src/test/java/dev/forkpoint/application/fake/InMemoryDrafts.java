package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.Drafts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;

/// Drafts in memory.
public final class InMemoryDrafts implements Drafts {
  private final AtomicInteger open = new AtomicInteger();

  /// How many were begun and not closed.
  public int open() {
    return open.get();
  }

  @Override
  public Draft begin() {
    open.incrementAndGet();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return new Draft() {
      @Override
      public OutputStream target() {
        return bytes;
      }

      @Override
      public long bytes() {
        return bytes.size();
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes.toByteArray());
      }

      @Override
      public void close() {
        open.decrementAndGet();
      }
    };
  }
}
