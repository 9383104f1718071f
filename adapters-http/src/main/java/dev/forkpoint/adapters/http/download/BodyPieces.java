package dev.forkpoint.adapters.http.download;

import io.micronaut.core.io.buffer.ReadBuffer;
import io.micronaut.core.io.buffer.ReadBufferFactory;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/// A body in pieces. A thread of its own reads them, one piece ahead of what the client has asked
/// for and no more, and closes the bytes when it is done, however that comes. For one subscriber.
final class BodyPieces implements Publisher<ReadBuffer> {
  private static final int PIECE_BYTES = 256 << 10;

  private final StreamedBody body;
  private final ReadBufferFactory buffers;
  private final Executor threads;

  BodyPieces(StreamedBody body, ReadBufferFactory buffers, Executor threads) {
    this.body = body;
    this.buffers = buffers;
    this.threads = threads;
  }

  @Override
  public void subscribe(Subscriber<? super ReadBuffer> client) {
    Demand demand = new Demand();
    client.onSubscribe(demand);
    threads.execute(() -> send(client, demand));
  }

  private void send(Subscriber<? super ReadBuffer> client, Demand demand) {
    try (InputStream bytes = body.bytes()) {
      for (long rest = body.length(); rest > 0; rest -= PIECE_BYTES) {
        byte[] piece = read(bytes, (int) Math.min(rest, PIECE_BYTES));
        if (!demand.awaitOne()) {
          return;
        }
        client.onNext(buffers.adapt(piece));
      }
      client.onComplete();
    } catch (IOException | InterruptedException | RuntimeException e) {
      client.onError(e);
    }
  }

  private static byte[] read(InputStream bytes, int length) throws IOException {
    byte[] piece = new byte[length];
    if (bytes.readNBytes(piece, 0, length) < length) {
      throw new EOFException("the body is shorter than it was said to be");
    }
    return piece;
  }
}
