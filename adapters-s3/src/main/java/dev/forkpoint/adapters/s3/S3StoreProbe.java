package dev.forkpoint.adapters.s3;

import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoreProbe;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;

/// Tries out a bucket with an object that has a name which no object of the store can have.
public final class S3StoreProbe implements StoreProbe {
  private static final int BYTES = 4 << 10;

  private final S3Connection connection;
  private final S3Names names;
  private final S3Faults faults;

  /// @param connection stays the caller's
  public S3StoreProbe(S3Connection connection) {
    this.connection = connection;
    this.names = S3Names.of(connection.settings());
    this.faults = new S3Faults(connection.settings());
  }

  @Override
  public void probe() throws StoreException {
    try {
      tryOut(connection.client(), names.before() + ".probe/" + UUID.randomUUID());
    } catch (SdkException e) {
      throw faults.probing(e);
    }
  }

  private void tryOut(S3Client client, String name) {
    byte[] content = new byte[BYTES];
    ThreadLocalRandom.current().nextBytes(content);
    try {
      write(client, name, ByteBuffer.wrap(content));
      if (!ByteBuffer.wrap(content).equals(read(client, name))) {
        throw SdkClientException.create("what is read is not what was written");
      }
    } catch (SdkException e) {
      removeAfter(e, client, name);
      throw e;
    }
    remove(client, name);
  }

  private void removeAfter(SdkException failure, S3Client client, String name) {
    try {
      remove(client, name);
    } catch (SdkException e) {
      failure.addSuppressed(e);
    }
  }

  private void remove(S3Client client, String name) {
    client.deleteObject(request -> request.bucket(names.bucket()).key(name));
  }

  private void write(S3Client client, String name, ByteBuffer content) {
    client.putObject(
        request ->
            request
                .bucket(names.bucket())
                .key(name)
                .contentLength((long) content.remaining())
                .contentMD5(ContentMd5.of(content)),
        new BufferContent(content).body());
  }

  private ByteBuffer read(S3Client client, String name) {
    return client
        .getObject(
            request -> request.bucket(names.bucket()).key(name), ResponseTransformer.toBytes())
        .asByteBuffer();
  }
}
