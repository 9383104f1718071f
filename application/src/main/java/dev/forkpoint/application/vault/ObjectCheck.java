package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.home.HomeFormat;
import dev.forkpoint.domain.home.HomeId;
import dev.forkpoint.domain.session.CheckpointFormat;
import dev.forkpoint.domain.session.CheckpointId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells of an object whether it is what its name says. Nothing else of the store is asked.
public final class ObjectCheck {
  private static final Pattern PACK = Pattern.compile("workspaces/[^/]+/packs/([0-9a-f]{64})");
  private static final Pattern CHECKPOINT =
      Pattern.compile("workspaces/[^/]+/sessions/[^/]+/[0-9]+-([0-9a-f]{64})");
  private static final Pattern HOME =
      Pattern.compile("workspaces/[^/]+/home/[0-9]+-([0-9a-f]{64})");

  private ObjectCheck() {}

  /// Whether an object is a pack, to which others refer.
  public static boolean isPack(ObjectKey key) {
    return PACK.matcher(key.value()).matches();
  }

  /// What is wrong with an object, in one line; nothing where its name does not tell.
  ///
  /// @param content all its bytes, from its position to its limit, which stay as they are
  public static Optional<String> flaw(ObjectKey key, ByteBuffer content) {
    return Stream.of(
            flaw(PACK, key, name -> requireNamed(name, content)),
            flaw(
                CHECKPOINT,
                key,
                id -> CheckpointFormat.decode(new CheckpointId(id), bytes(content))),
            flaw(HOME, key, id -> HomeFormat.decode(new HomeId(id), bytes(content))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> flaw(Pattern shape, ObjectKey key, Consumer<Digest> reading) {
    Matcher matcher = shape.matcher(key.value());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      reading.accept(Digest.parse(matcher.group(1)));
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
