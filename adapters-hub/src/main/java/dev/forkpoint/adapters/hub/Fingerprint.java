package dev.forkpoint.adapters.hub;

import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.Publication.Storage;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.hub.GitBlob;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/// What the Hub wants to know of content before it takes it, found out by reading it once.
///
/// @param gitBlob what git calls it
/// @param sha256 what Git LFS calls it
/// @param sample its beginning in base 64, from which the Hub guesses what it is
record Fingerprint(long bytes, String gitBlob, String sha256, String sample) {
  private static final int SAMPLE_BYTES = 512;

  /// @throws IOException where it cannot be read, or is longer or shorter than it says
  static Fingerprint of(Content content) throws IOException {
    WatchedContent watched = new WatchedContent(content);
    MessageDigest gitBlob = GitBlob.sha1(content.bytes());
    MessageDigest sha256 = Digest.sha256();
    try (InputStream in = watched.open()) {
      byte[] sample = in.readNBytes(SAMPLE_BYTES);
      gitBlob.update(sample);
      sha256.update(sample);
      digest(in, gitBlob, sha256);
      return new Fingerprint(
          content.bytes(), hex(gitBlob), hex(sha256), Base64.getEncoder().encodeToString(sample));
    }
  }

  private static void digest(InputStream in, MessageDigest one, MessageDigest other)
      throws IOException {
    byte[] buffer = new byte[64 << 10];
    int read;
    while ((read = in.read(buffer)) >= 0) {
      one.update(buffer, 0, read);
      other.update(buffer, 0, read);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The beginning of content as the Hub wants to see it.
  static String sample(Content content) throws IOException {
    try (InputStream in = content.open()) {
      return Base64.getEncoder().encodeToString(in.readNBytes(SAMPLE_BYTES));
    }
  }

  /// What the Hub calls it.
  String oid(Storage storage) {
    return switch (storage) {
      case GIT -> gitBlob;
      case LARGE -> sha256;
    };
  }
}
