package dev.forkpoint.adapters.http.download;

import io.micronaut.core.io.buffer.ReadBuffer;
import io.micronaut.core.io.buffer.ReadBufferFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/// Bytes in pieces. A thread of its own reads them, one piece ahead of what the client has asked
/// for and no more, and closes the stream when it is done, however that comes. For one subscriber.
final class BodyPieces implements Publisher<ReadBuffer> {
  private static final int PIECE_BYTES = 256 << 10;

  private final InputStream bytes;
  private final ReadBufferFactory buffers;
  private final Executor threads;

  BodyPieces(InputStream bytes, ReadBufferFactory buffers, Executor threads) {
    this.bytes = bytes;
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
    try (bytes) {
      ByteBuffer piece = read();
      while (piece.hasRemaining()) {
        if (!demand.awaitOne()) {
          return;
        }
        client.onNext(buffers.adapt(piece));
        piece = read();
      }
      client.onComplete();
    } catch (IOException | InterruptedException | RuntimeException e) {
      client.onError(e);
    }
  }

  private ByteBuffer read() throws IOException {
    byte[] piece = new byte[PIECE_BYTES];
    return ByteBuffer.wrap(piece, 0, bytes.readNBytes(piece, 0, PIECE_BYTES));
  }
}
