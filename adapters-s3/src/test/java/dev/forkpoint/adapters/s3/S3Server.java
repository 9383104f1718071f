package dev.forkpoint.adapters.s3;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/// A real S3 server that keeps everything in memory, and verifies every signature.
public final class S3Server implements AutoCloseable {
  private static final AtomicInteger BUCKETS = new AtomicInteger();

  /// The one key that most of them know.
  public static final S3Keys KEYS = new S3Keys("test-access-key", "test-secret-key");

  /// Enough for a busy machine, and without long pauses.
  public static final S3Patience PATIENCE =
      new S3Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(40),
          Duration.ofSeconds(60),
          4,
          Duration.ofMillis(10));

  private final BlobStore blobs = new TransientNio2BlobStore();
  private final S3Proxy proxy;

  private S3Server(AuthenticationType authentication, S3Keys keys) throws Exception {
    proxy =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(authentication, keys.access(), keys.secret())
            .ignoreUnknownHeaders(true)
            .build();
    proxy.start();
  }

  /// Starts one at a free port.
  public static S3Server start() throws Exception {
    return startWith(KEYS);
  }

  /// Starts one that knows other keys.
  public static S3Server startWith(S3Keys keys) throws Exception {
    return new S3Server(AuthenticationType.AWS_V2_OR_V4, keys);
  }

  /// Starts one that verifies no signature.
  public static S3Server startTrusting() throws Exception {
    return new S3Server(AuthenticationType.NONE, KEYS);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  /// Makes a bucket that nobody has used.
  public String newBucket() {
    String name = "bucket-" + BUCKETS.incrementAndGet();
    blobs.createContainer(name);
    return name;
  }

  /// How to come to a bucket of this server, or to one that it does not have.
  public S3Settings settings(String bucket, String prefix) {
    return S3Settings.at("s3://" + bucket + '/' + prefix).on(address()).with(KEYS).with(PATIENCE);
  }

  @Override
  public void close() throws IOException {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IOException("cannot stop the server", e);
    }
    blobs.close();
  }
}
