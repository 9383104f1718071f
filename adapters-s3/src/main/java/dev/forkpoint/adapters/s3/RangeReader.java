package dev.forkpoint.adapters.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// Fills a buffer with a range of an object. A transfer that breaks off is made again, from its
/// beginning.
///
/// @param target what is to be filled; it stays as it is, but for its content
record RangeReader(long offset, ByteBuffer target)
    implements ResponseTransformer<GetObjectResponse, Boolean> {

  /// What to ask for, as HTTP writes it.
  String range() {
    return "bytes=%d-%d".formatted(offset, offset + target.remaining() - 1);
  }

  /// Answers whether the object went on to the end of the range.
  @Override
  public Boolean transform(GetObjectResponse response, AbortableInputStream body)
      throws IOException {
    checkRange(response);
    if (response.contentLength() < target.remaining()) {
      body.abort();
      return false;
    }
    fill(body);
    return true;
  }

  /// Somebody between here and the server may have dropped what was asked for.
  private void checkRange(GetObjectResponse response) {
    String answered = String.valueOf(response.contentRange());
    if (!answered.startsWith("bytes " + offset + "-")) {
      throw SdkClientException.create("the answer is another range than the one asked for");
    }
  }

  private void fill(AbortableInputStream body) {
    ByteBuffer room = target.duplicate();
    try (ReadableByteChannel channel = Channels.newChannel(body)) {
      while (room.hasRemaining()) {
        if (channel.read(room) < 0) {
          throw RetryableException.create("the answer breaks off");
        }
      }
    } catch (IOException e) {
      throw RetryableException.create("the answer breaks off", e);
    }
  }
}
