package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.home.HomeFormat;
import dev.forkpoint.domain.session.CheckpointFormat;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;

/// Tells of an object whether it is what its name says. Nothing else of the store is asked.
public final class ObjectCheck {
  private ObjectCheck() {}

  /// Whether an object is a pack, to which others refer.
  public static boolean isPack(ObjectKey key) {
    return WorkspaceKeys.packName(key).isPresent();
  }

  /// What is wrong with an object, in one line; nothing where its name does not tell.
  ///
  /// @param content all its bytes, from its position to its limit, which stay as they are
  public static Optional<String> flaw(ObjectKey key, ByteBuffer content) {
    try {
      WorkspaceKeys.packName(key).ifPresent(name -> requireNamed(name, content));
      WorkspaceKeys.checkpointPlace(key)
          .ifPresent(place -> CheckpointFormat.decode(place.id(), bytes(content)));
      WorkspaceKeys.homePlace(key)
          .ifPresent(place -> HomeFormat.decode(place.id(), bytes(content)));
      return Optional.empty();
    } catch (FormatException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static void requireNamed(Digest name, ByteBuffer content) {
    MessageDigest sha256 = Digest.sha256();
    sha256.update(content.duplicate());
    if (!Digest.finish(sha256).equals(name)) {
      throw new FormatException("its bytes have changed");
    }
  }

  private static byte[] bytes(ByteBuffer content) {
    byte[] bytes = new byte[content.remaining()];
    content.duplicate().get(bytes);
    return bytes;
  }
}
