package dev.forkpoint.adapters.http.download;

import io.micronaut.buffer.netty.NettyReadBufferFactory;
import io.micronaut.core.io.buffer.ReadBuffer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.Executor;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/// A body in pieces. A thread of its own reads them, one piece ahead of what the client has asked
/// for and no more, and closes the bytes when it is done, however that comes. For one subscriber.
///
/// A piece lies where the socket takes it from, so that it is not copied again on its way.
final class BodyPieces implements Publisher<ReadBuffer> {
  private static final int PIECE_BYTES = 256 << 10;

  private final StreamedBody body;
  private final ByteBufAllocator memory;
  private final Executor threads;

  BodyPieces(StreamedBody body, ByteBufAllocator memory, Executor threads) {
    this.body = body;
    this.memory = memory;
    this.threads = threads;
  }

  @Override
  public void subscribe(Subscriber<? super ReadBuffer> client) {
    Demand demand = new Demand();
    client.onSubscribe(demand);
    threads.execute(() -> send(client, demand));
  }

  private void send(Subscriber<? super ReadBuffer> client, Demand demand) {
    NettyReadBufferFactory buffers = NettyReadBufferFactory.of(memory);
    try (ReadableByteChannel bytes = body.bytes()) {
      for (long rest = body.length(); rest > 0; rest -= PIECE_BYTES) {
        ByteBuf piece = memory.directBuffer((int) Math.min(rest, PIECE_BYTES));
        if (!isWanted(piece, bytes, demand)) {
          return;
        }
        client.onNext(buffers.adapt(piece));
      }
      client.onComplete();
    } catch (IOException | InterruptedException | RuntimeException e) {
      client.onError(e);
    }
  }

  /// Fills a piece, and waits until the client takes it. Where it never will, the piece is freed.
  private static boolean isWanted(ByteBuf piece, ReadableByteChannel bytes, Demand demand)
      throws IOException, InterruptedException {
    boolean wanted = false;
    try {
      fill(piece, bytes);
      wanted = demand.awaitOne();
      return wanted;
    } finally {
      if (!wanted) {
        piece.release();
      }
    }
  }

  private static void fill(ByteBuf piece, ReadableByteChannel bytes) throws IOException {
    ByteBuffer room = piece.nioBuffer(0, piece.capacity());
    while (room.hasRemaining()) {
      if (bytes.read(room) < 0) {
        throw new EOFException("the body is shorter than it was said to be");
      }
    }
    piece.writerIndex(piece.capacity());
  }
}
