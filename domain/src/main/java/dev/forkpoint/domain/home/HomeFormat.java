package dev.forkpoint.domain.home;

import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.StoredSaying;
import java.util.List;

/// The stored form of a state of a home.
///
/// ```
/// home = "FPHOME01" sayingBytes:varint saying packedBytes:varint root crc32
/// ```
///
/// The parts are those of a checkpoint; the root is of the home's files.
public final class HomeFormat {
  private static final String HEADER = "FPHOME01";

  private HomeFormat() {}

  /// The name of a state.
  public static HomeId id(Home home) {
    return new HomeId(Digest.of(HomeSaying.encode(home)));
  }

  public static byte[] encode(Home home) {
    return StoredSaying.encode(
        HEADER, HomeSaying.encode(home), home.packedBytes(), List.of(home.files()));
  }

  /// Reads the state of a name.
  ///
  /// @throws FormatException where `bytes` are not that state, whole and sound
  public static Home decode(HomeId id, byte[] bytes) {
    return HomeSaying.decode(StoredSaying.decode(HEADER, id.digest(), bytes));
  }
}
