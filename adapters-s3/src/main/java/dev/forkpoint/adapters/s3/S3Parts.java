package dev.forkpoint.adapters.s3;

import dev.forkpoint.application.port.ObjectKey;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Writes objects that are too large for one request, part by part. What cannot be finished is
/// taken back.
final class S3Parts {
  private static final int PART_BYTES = 8 << 20;

  private final S3Connection connection;
  private final S3Names names;

  S3Parts(S3Connection connection, S3Names names) {
    this.connection = connection;
    this.names = names;
  }

  /// @throws Unfinished where the object may be absent or whole
  void put(ObjectKey key, ByteBuffer content) throws Unfinished {
    Upload upload = begin(names.name(key));
    try {
      upload.complete(upload.send(content));
    } catch (SdkException e) {
      upload.abort(e);
      throw new Unfinished(e);
    }
  }

  private Upload begin(String name) {
    S3Client client = connection.client();
    String id =
        client
            .createMultipartUpload(request -> request.bucket(names.bucket()).key(name))
            .uploadId();
    return new Upload(client, names.bucket(), name, id);
  }

  private record Upload(S3Client client, String bucket, String name, String id) {

    List<CompletedPart> send(ByteBuffer content) {
      List<CompletedPart> sent = new ArrayList<>();
      for (int from = content.position(); from < content.limit(); from += PART_BYTES) {
        int bytes = Math.min(PART_BYTES, content.limit() - from);
        sent.add(send(sent.size() + 1, content.duplicate().position(from).limit(from + bytes)));
      }
      return sent;
    }

    private CompletedPart send(int number, ByteBuffer part) {
      String tag =
          client
              .uploadPart(
                  request ->
                      request
                          .bucket(bucket)
                          .key(name)
                          .uploadId(id)
                          .partNumber(number)
                          .contentLength((long) part.remaining())
                          .contentMD5(ContentMd5.of(part)),
                  new BufferContent(part).body())
              .eTag();
      return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    void complete(List<CompletedPart> sent) {
      client.completeMultipartUpload(request ->
          request
              .bucket(bucket)
              .key(name)
              .uploadId(id)
              .multipartUpload(parts -> parts.parts(sent)));
    }

    void abort(SdkException reason) {
      try {
        client.abortMultipartUpload(request -> request.bucket(bucket).key(name).uploadId(id));
      } catch (SdkException e) {
        reason.addSuppressed(e);
      }
    }
  }

  /// An upload that did not come to its end, as far as anybody can tell from here.
  static final class Unfinished extends Exception {
    private static final long serialVersionUID = 1L;

    private final SdkException reason;

    Unfinished(SdkException reason) {
      super(reason);
      this.reason = reason;
    }

    SdkException reason() {
      return reason;
    }
  }
}
