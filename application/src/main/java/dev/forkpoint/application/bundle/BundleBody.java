package dev.forkpoint.application.bundle;

import dev.forkpoint.application.port.BundleFiles.BundleFile;
import dev.forkpoint.domain.bundle.BundleContents;
import dev.forkpoint.domain.bundle.BundleIndex;
import dev.forkpoint.domain.bundle.BundleOutline;
import dev.forkpoint.domain.bundle.BundleSeal;
import dev.forkpoint.domain.bundle.BundleStretch;
import dev.forkpoint.domain.codec.FormatException;
import java.io.IOException;
import java.nio.ByteBuffer;

/// What a bundle carries, and where its chunks lie.
///
/// @param outline what the contents amount to
record BundleBody(BundleContents contents, BundleOutline outline, BundleIndex index) {
  private static final int MOST_CONTENTS_BYTES = 1 << 30;

  /// Reads both.
  ///
  /// @throws DamagedBundle where they are not what they should be
  static BundleBody read(BundleFile file, BundleSeal seal) throws IOException {
    BundleContents contents = readContents(file, seal.checkpoints());
    return new BundleBody(
        contents, outline(file, seal.checkpoints(), contents), readIndex(file, seal.index()));
  }

  private static BundleContents readContents(BundleFile file, BundleStretch stretch)
      throws IOException {
    try {
      if (stretch.bytes() > MOST_CONTENTS_BYTES) {
        throw new FormatException("contents of " + stretch.bytes() + " bytes");
      }
      byte[] bytes = new byte[(int) stretch.bytes()];
      file.read(stretch.offset(), ByteBuffer.wrap(bytes));
      return BundleContents.decode(bytes);
    } catch (FormatException e) {
      throw damaged(file, stretch, "history/checkpoints", e);
    }
  }

  private static BundleOutline outline(
      BundleFile file, BundleStretch stretch, BundleContents contents) throws DamagedBundle {
    try {
      return BundleOutline.of(contents);
    } catch (FormatException e) {
      throw damaged(file, stretch, "history/checkpoints", e);
    }
  }

  private static BundleIndex readIndex(BundleFile file, BundleStretch stretch) throws IOException {
    try {
      return readRows(file, stretch);
    } catch (FormatException e) {
      throw damaged(file, stretch, "history/index", e);
    }
  }

  private static BundleIndex readRows(BundleFile file, BundleStretch stretch) throws IOException {
    long rows = (stretch.bytes() - BundleIndex.HEADER_BYTES) / BundleIndex.ROW_BYTES;
    if (stretch.bytes() != BundleIndex.HEADER_BYTES + rows * BundleIndex.ROW_BYTES) {
      throw new FormatException("an index of " + stretch.bytes() + " bytes");
    }
    BundleStream in = new BundleStream(file, stretch);
    byte[] header = new byte[BundleIndex.HEADER_BYTES];
    in.read(header);
    int chunks = BundleIndex.readHeader(header, rows);
    BundleIndex index = new BundleIndex();
    byte[] row = new byte[BundleIndex.ROW_BYTES];
    for (long number = 0; number < rows; number++) {
      in.read(row);
      BundleIndex.readRow(
          number < chunks ? index.chunks() : index.nodes(), ByteBuffer.wrap(row), stretch.offset());
    }
    return index;
  }

  private static DamagedBundle damaged(
      BundleFile file, BundleStretch stretch, String member, FormatException why) {
    return new DamagedBundle(
        file.place(),
        new BundleDamage(
            stretch.offset(), stretch.bytes(), member, String.valueOf(why.getMessage())));
  }
}
