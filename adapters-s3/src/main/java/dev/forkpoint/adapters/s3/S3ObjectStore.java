package dev.forkpoint.adapters.s3;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Objects as objects of a bucket. Of what S3 offers it uses what every server does alike: puts of
/// a known length with their MD5, ranges, and listings.
public final class S3ObjectStore implements ObjectStore {
  /// More than a pack usually has.
  private static final int LARGEST_SINGLE_BYTES = 16 << 20;

  /// What servers answer that have the object, that are just getting it, or that do not know such
  /// conditions.
  private static final Set<Integer> CONDITION_FAILED = Set.of(412, 409, 501);

  private final S3Connection connection;
  private final S3Names names;
  private final S3Faults faults;
  private final S3Parts parts;
  private final AtomicBoolean bucketIsThere = new AtomicBoolean();

  /// @param connection stays the caller's
  public S3ObjectStore(S3Connection connection) {
    this.connection = connection;
    this.names = S3Names.of(connection.settings());
    this.faults = new S3Faults(connection.settings());
    this.parts = new S3Parts(connection, names);
  }

  @Override
  public void put(ObjectKey key, ByteBuffer content) throws StoreException {
    try {
      if (content.remaining() <= LARGEST_SINGLE_BYTES) {
        create(key, content);
      } else if (!isThere(key, content)) {
        putInParts(key, content);
      }
    } catch (SdkException e) {
      throw faults.putting(key, e);
    }
  }

  /// The condition keeps what is there. A server that does not know it replaces the object by the
  /// same bytes.
  private void create(ObjectKey key, ByteBuffer content) throws StoreException {
    try {
      put(request(key, content).ifNoneMatch("*").build(), content);
    } catch (S3Exception e) {
      if (!CONDITION_FAILED.contains(e.statusCode())) {
        throw e;
      }
      if (!isThere(key, content)) {
        put(request(key, content).build(), content);
      }
    }
  }

  private PutObjectRequest.Builder request(ObjectKey key, ByteBuffer content) {
    return PutObjectRequest.builder()
        .bucket(names.bucket())
        .key(names.name(key))
        .contentLength((long) content.remaining())
        .contentMD5(ContentMd5.of(content));
  }

  private void put(PutObjectRequest request, ByteBuffer content) {
    connection.client().putObject(request, new BufferContent(content).body());
  }

  /// A reply that got lost says nothing about the object.
  private void putInParts(ObjectKey key, ByteBuffer content) throws StoreException {
    try {
      parts.put(key, content);
    } catch (S3Parts.Unfinished e) {
      if (!isThere(key, content)) {
        throw e.reason();
      }
    }
  }

  private boolean isThere(ObjectKey key, ByteBuffer content) throws StoreException {
    Optional<StoredObject> present = find(key);
    if (present.isPresent() && present.get().bytes() != content.remaining()) {
      throw faults.otherLength(present.get(), content.remaining());
    }
    return present.isPresent();
  }

  @Override
  public void read(ObjectKey key, long offset, ByteBuffer target) throws StoreException {
    if (!target.hasRemaining()) {
      return;
    }
    if (!fill(key, new RangeReader(offset, target))) {
      throw faults.endsEarly(key, offset + target.remaining());
    }
    target.position(target.limit());
  }

  private boolean fill(ObjectKey key, RangeReader reader) throws StoreException {
    try {
      return connection
          .client()
          .getObject(
              request -> request.bucket(names.bucket()).key(names.name(key)).range(reader.range()),
              reader);
    } catch (SdkException e) {
      throw faults.reading(key, e);
    }
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) throws StoreException {
    try {
      long bytes =
          connection
              .client()
              .headObject(request -> request.bucket(names.bucket()).key(names.name(key)))
              .contentLength();
      return Optional.of(new StoredObject(key, bytes));
    } catch (SdkException e) {
      if (!S3Faults.isAbsence(e)) {
        throw faults.finding(key, e);
      }
      requireBucket();
      return Optional.empty();
    }
  }

  /// The answer for an object that is absent is also the one for a bucket that is.
  private void requireBucket() throws StoreException {
    if (bucketIsThere.get()) {
      return;
    }
    try {
      connection
          .client()
          .listObjectsV2(
              request -> request.bucket(names.bucket()).prefix(names.before()).maxKeys(1));
      bucketIsThere.set(true);
    } catch (SdkException e) {
      throw faults.opening(e);
    }
  }

  @Override
  public void list(ObjectKey prefix, Consumer<StoredObject> consumer) throws StoreException {
    ListObjectsV2Request request =
        ListObjectsV2Request.builder()
            .bucket(names.bucket())
            .prefix(names.name(prefix) + '/')
            .build();
    boolean more = true;
    while (more) {
      ListObjectsV2Response page = page(prefix, request);
      page.contents().forEach(object -> stored(object).ifPresent(consumer));
      request = request.toBuilder().continuationToken(page.nextContinuationToken()).build();
      more = page.isTruncated();
    }
  }

  private ListObjectsV2Response page(ObjectKey prefix, ListObjectsV2Request request)
      throws StoreException {
    try {
      return connection.client().listObjectsV2(request);
    } catch (SdkException e) {
      throw faults.listing(prefix, e);
    }
  }

  private Optional<StoredObject> stored(S3Object object) {
    return names.key(object.key()).map(key -> new StoredObject(key, object.size()));
  }

  @Override
  public boolean isDistant() {
    return true;
  }
}
