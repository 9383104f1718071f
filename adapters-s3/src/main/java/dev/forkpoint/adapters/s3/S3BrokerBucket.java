package dev.forkpoint.adapters.s3;

import dev.forkpoint.application.port.BrokerBucket;
import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A bucket that cc-broker keeps workspaces in. An object is written with one request, so it can
/// have 5 GiB at most.
public final class S3BrokerBucket implements BrokerBucket {
  private static final String TYPE = "application/gzip";

  private final S3Connection connection;
  private final S3Names names;
  private final S3Faults faults;

  /// @param connection stays the caller's
  public S3BrokerBucket(S3Connection connection) {
    this.connection = connection;
    this.names = S3Names.of(connection.settings());
    this.faults = new S3Faults(connection.settings());
  }

  @Override
  public void list(String prefix, Consumer<BrokerObject> consumer) throws StoreException {
    ListObjectsV2Request request =
        ListObjectsV2Request.builder()
            .bucket(names.bucket())
            .prefix(names.before() + prefix)
            .build();
    boolean more = true;
    while (more) {
      ListObjectsV2Response page = page(prefix, request);
      page.contents().stream().map(this::listed).forEach(consumer);
      request = request.toBuilder().continuationToken(page.nextContinuationToken()).build();
      more = page.isTruncated();
    }
  }

  private ListObjectsV2Response page(String prefix, ListObjectsV2Request request)
      throws StoreException {
    try {
      return connection.client().listObjectsV2(request);
    } catch (SdkException e) {
      throw faults.listing(prefix, e);
    }
  }

  private BrokerObject listed(S3Object object) {
    return new BrokerObject(object.key().substring(names.before().length()), object.size());
  }

  @Override
  public InputStream open(String name) throws StoreException {
    try {
      return connection
          .client()
          .getObject(request -> request.bucket(names.bucket()).key(names.before() + name));
    } catch (SdkException e) {
      throw faults.opening(name, e);
    }
  }

  @Override
  public void put(String name, Content content) throws IOException {
    String md5 = md5(content);
    try {
      connection
          .client()
          .putObject(
              request ->
                  request
                      .bucket(names.bucket())
                      .key(names.before() + name)
                      .contentLength(content.bytes())
                      .contentMD5(md5),
              RequestBody.fromContentProvider(() -> open(content), content.bytes(), TYPE));
    } catch (SdkException e) {
      throw faults.putting(name, e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String md5(Content content) throws IOException {
    try (InputStream stream = content.open()) {
      return ContentMd5.of(stream);
    }
  }

  /// The client has no other way to be told.
  private static InputStream open(Content content) {
    try {
      return content.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
