package dev.forkpoint.domain.hub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// How git names content: the SHA-1 of a heading that tells the length, and of the content.
public final class GitBlob {
  private GitBlob() {}

  /// A computation that wants exactly this many bytes of content.
  public static MessageDigest sha1(long bytes) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(("blob " + bytes + '\0').getBytes(StandardCharsets.US_ASCII));
      return sha1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
