package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.CheckpointFormat;
import dev.forkpoint.domain.session.CheckpointId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells of an object whether it is what its name says. Nothing else of the store is asked.
public final class ObjectCheck {
  private static final Pattern PACK = Pattern.compile("workspaces/[^/]+/packs/([0-9a-f]{64})");
  private static final Pattern CHECKPOINT =
      Pattern.compile("workspaces/[^/]+/sessions/[^/]+/[0-9]+-([0-9a-f]{64})");

  private ObjectCheck() {}

  /// Whether an object is a pack, to which others refer.
  public static boolean isPack(ObjectKey key) {
    return PACK.matcher(key.value()).matches();
  }

  /// What is wrong with an object, in one line; nothing where its name does not tell.
  ///
  /// @param content all its bytes, from its position to its limit, which stay as they are
  public static Optional<String> flaw(ObjectKey key, ByteBuffer content) {
    Matcher pack = PACK.matcher(key.value());
    if (pack.matches()) {
      return isNamed(pack.group(1), content)
          ? Optional.empty()
          : Optional.of("its bytes have changed");
    }
    Matcher checkpoint = CHECKPOINT.matcher(key.value());
    return checkpoint.matches() ? flaw(checkpoint.group(1), content) : Optional.empty();
  }

  private static boolean isNamed(String name, ByteBuffer content) {
    MessageDigest sha256 = Digest.sha256();
    sha256.update(content.duplicate());
    return Digest.finish(sha256).hex().equals(name);
  }

  private static Optional<String> flaw(String id, ByteBuffer content) {
    byte[] bytes = new byte[content.remaining()];
    content.duplicate().get(bytes);
    try {
      CheckpointFormat.decode(new CheckpointId(Digest.parse(id)), bytes);
      return Optional.empty();
    } catch (FormatException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
