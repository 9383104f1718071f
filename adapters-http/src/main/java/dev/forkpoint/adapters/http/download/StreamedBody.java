package dev.forkpoint.adapters.http.download;

import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/// The body of an answer that is read while it is sent. Who sends it closes it.
///
/// @param length how many bytes are sent; where there are fewer, the connection breaks
public record StreamedBody(ReadableByteChannel bytes, long length) {
  /// A body that comes from a stream.
  public StreamedBody(InputStream bytes, long length) {
    this(Channels.newChannel(bytes), length);
  }
}
