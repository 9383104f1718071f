package dev.forkpoint.adapters.http.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.io.buffer.ReadBuffer;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

final class BodyPiecesTest {
  private static final int PIECE = 256 << 10;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final byte[] content = new byte[5 * PIECE + 1];
  private final Source source = new Source(content);
  private final Client client = new Client();
  private final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(true);

  BodyPiecesTest() {
    new Random(1).nextBytes(content);
  }

  @AfterEach
  void nothing_is_left() {
    threads.close();
    assertThat(source.open).isFalse();
    assertThat(memory.metric().usedDirectMemory()).isZero();
  }

  private void send(long length) {
    new BodyPieces(new StreamedBody(source, length), memory, threads).subscribe(client);
    threads.close();
  }

  @Test
  void the_pieces_are_the_bytes() {
    send(content.length);
    assertThat(client.taken.toByteArray()).isEqualTo(content);
    assertThat(client.pieces).isEqualTo(6);
    assertThat(client.end).isEqualTo("complete");
  }

  @Test
  void no_bytes_are_no_pieces() {
    send(0);
    assertThat(client.pieces).isZero();
    assertThat(client.end).isEqualTo("complete");
  }

  @Test
  void a_body_that_is_too_short_is_a_failure() {
    send(content.length + 1);
    assertThat(client.end).startsWith("java.io.EOFException");
  }

  @Test
  void one_piece_is_read_ahead_and_no_more() {
    client.most = 3;
    send(content.length);
    assertThat(client.pieces).isEqualTo(3);
    assertThat(source.pieces).isEqualTo(4);
  }

  @Test
  void a_client_that_leaves_closes_the_source() {
    client.most = 2;
    send(content.length);
    assertThat(client.end).isNull();
  }

  @Test
  void a_failure_is_told_after_what_came_before() {
    source.failing = 3;
    send(content.length);
    assertThat(client.pieces).isEqualTo(2);
    assertThat(client.end).isEqualTo("java.io.IOException: broken");
  }

  /// Counts the pieces that are read, each in many parts, and fails at one of them.
  private static final class Source implements ReadableByteChannel {
    private final ByteBuffer content;
    private int pieces;
    private int failing;
    private boolean open = true;

    Source(byte[] content) {
      this.content = ByteBuffer.wrap(content);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      if (target.position() == 0) {
        pieces++;
      }
      if (pieces == failing) {
        throw new IOException("broken");
      }
      if (!content.hasRemaining()) {
        return -1;
      }
      int count = Math.min(content.remaining(), (target.remaining() + 1) / 2);
      target.put(content.slice(content.position(), count));
      content.position(content.position() + count);
      return count;
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }
  }

  /// Takes one piece at a time, and leaves when it has enough.
  private static final class Client implements Subscriber<ReadBuffer> {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int most = Integer.MAX_VALUE;
    private int pieces;
    private @Nullable String end;
    private @Nullable Subscription subscription;

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
      given.request(1);
    }

    @Override
    public void onNext(ReadBuffer piece) {
      pieces++;
      taken.writeBytes(piece.toArray());
      if (pieces == most) {
        subscription.cancel();
      } else {
        subscription.request(1);
      }
    }

    @Override
    public void onError(Throwable failure) {
      end = failure.toString();
    }

    @Override
    public void onComplete() {
      end = "complete";
    }
  }
}
