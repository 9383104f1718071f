package dev.forkpoint.adapters.http.download;

import dev.forkpoint.adapters.http.operations.VaultMetrics;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.ResponseBodyWriter;
import io.micronaut.http.codec.CodecException;
import io.micronaut.scheduling.TaskExecutors;
import io.netty.buffer.PooledByteBufAllocator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;

/// Sends bodies whose length is declared beforehand. Where reading one fails midway the connection
/// breaks, so that no client takes a part for the whole.
@Singleton
final class StreamedBodyWriter implements ResponseBodyWriter<StreamedBody> {
  private final ExecutorService threads;
  private final VaultMetrics metrics;

  StreamedBodyWriter(@Named(TaskExecutors.BLOCKING) ExecutorService threads, VaultMetrics metrics) {
    this.threads = threads;
    this.metrics = metrics;
  }

  @Override
  public CloseableByteBody writePiece(
      ByteBodyFactory factory,
      HttpRequest<?> request,
      HttpResponse<?> response,
      Argument<StreamedBody> type,
      MediaType mediaType,
      StreamedBody body) {
    StreamedBody metered = new StreamedBody(metrics.downloading(body.bytes()), body.length());
    BodyPieces pieces = new BodyPieces(metered, PooledByteBufAllocator.DEFAULT, threads);
    return factory.adapt(pieces, OptionalLong.of(body.length()));
  }

  /// The server asks for pieces; nobody asks for this.
  @Override
  public void writeTo(
      Argument<StreamedBody> type,
      MediaType mediaType,
      StreamedBody body,
      MutableHeaders headers,
      OutputStream target) {
    throw new CodecException("a streamed body is sent in pieces");
  }
}
