package dev.forkpoint.domain.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.node.EncodedNode;
import dev.forkpoint.domain.node.EntryNode;
import dev.forkpoint.domain.node.ReferenceNode;
import dev.forkpoint.domain.pack.PackIndex;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever bytes a reader is given, it answers with what they say or with [FormatException].
final class DamagedInputTest {
  private static final PackName PACK = PackName.of(Digest.of(new byte[0]));

  /// The name of the golden checkpoint.
  private static final CheckpointId ID =
      new CheckpointId(
          Digest.parse("e62991aad845f1b6dee56d1a7eec0b10ad5121290c25fa709530ce88ea4b0342"));

  static int[] seeds() {
    return IntStream.range(0, 300).toArray();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_changed_byte_is_read_or_refused(int seed) throws IOException {
    RandomGenerator random = new SplittableRandom(seed);
    for (String name : new String[] {"checkpoint", "entries", "references", "nodes", "pack"}) {
      byte[] bytes = golden(name);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      readOrRefuse(name, bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoint", "entries", "references", "nodes", "pack"})
  void every_shortened_form_is_refused(String name) throws IOException {
    byte[] bytes = golden(name);
    for (int length = 0; length < bytes.length; length++) {
      byte[] shorter = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(name, shorter)).isInstanceOf(FormatException.class);
    }
  }

  @Test
  void every_changed_bit_of_a_checkpoint_is_refused() throws IOException {
    byte[] bytes = golden("checkpoint");
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> CheckpointFormat.decode(ID, changed))
          .isInstanceOf(FormatException.class);
    }
  }

  private static void readOrRefuse(String name, byte[] bytes) {
    assertThatCode(
            () -> {
              try {
                read(name, bytes);
              } catch (FormatException e) {
                Objects.requireNonNull(e.getMessage());
              }
            })
        .doesNotThrowAnyException();
  }

  private static void read(String name, byte[] bytes) {
    switch (name) {
      case "checkpoint" -> CheckpointFormat.decode(ID, bytes);
      case "pack" -> PackIndex.decode(PACK, bytes);
      case "entries" -> EntryNode.decode(named(bytes), PACK);
      default -> ReferenceNode.decode(named(bytes), PACK);
    }
  }

  /// A node whose name fits what it says, so that damage is met behind that check.
  private static EncodedNode named(byte[] bytes) {
    int said = bytes.length == 0 ? 0 : bytes[0] & 0x7f;
    int start = 1;
    if (bytes.length > 1 && bytes[0] < 0) {
      said |= (bytes[1] & 0x7f) << 7;
      start = 2;
    }
    boolean fits = start + said <= bytes.length;
    return new EncodedNode(fits ? Digest.of(bytes, start, said) : Digest.of(new byte[0]), bytes);
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream file =
        DamagedInputTest.class.getResourceAsStream("/golden/v2/" + name + ".bin")) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }
}
