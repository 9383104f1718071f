package dev.forkpoint.adapters.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The one checksum of a body that every server checks.
final class ContentMd5 {
  private ContentMd5() {}

  static String of(ByteBuffer content) {
    MessageDigest md5 = digest();
    md5.update(content.duplicate());
    return Base64.getEncoder().encodeToString(md5.digest());
  }

  /// @param content read to its end; the caller closes it
  static String of(InputStream content) throws IOException {
    DigestOutputStream md5 = new DigestOutputStream(OutputStream.nullOutputStream(), digest());
    content.transferTo(md5);
    return Base64.getEncoder().encodeToString(md5.getMessageDigest().digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no MD5", e);
    }
  }
}
