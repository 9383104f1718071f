package dev.forkpoint.domain.bundle;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Which chunk lies where in a bundle.
///
/// ```
/// index = "FPBNDX01" chunks:int nodes:int row*
/// row   = name:32 offset:long storedBytes:int bytes:int
/// ```
///
/// The rows of the data chunks come first, then those of the nodes; each in the order of their
/// places.
///
/// @param chunks the data chunks, in their stored form
/// @param nodes what the nodes say
public record BundleIndex(ChunkPlaces chunks, ChunkPlaces nodes) {
  /// The length of what stands before the first row.
  public static final int HEADER_BYTES = 16;

  /// The length of a row.
  public static final int ROW_BYTES = 48;

  /// No chunk is longer, and no stored form of one.
  private static final int MOST_CHUNK_BYTES = 1 << 20;

  private static final byte[] HEADER = "FPBNDX01".getBytes(StandardCharsets.US_ASCII);

  /// An index of nothing.
  public BundleIndex() {
    this(new ChunkPlaces(), new ChunkPlaces());
  }

  /// The number of rows.
  public int rows() {
    return chunks.size() + nodes.size();
  }

  /// The length of the whole index.
  public long bytes() {
    return HEADER_BYTES + (long) rows() * ROW_BYTES;
  }

  /// What stands before the first row.
  public ByteBuffer header() {
    return ByteBuffer.allocate(HEADER_BYTES)
        .put(HEADER)
        .putInt(chunks.size())
        .putInt(nodes.size())
        .flip();
  }

  /// Some of the rows.
  ///
  /// @param from the number of the first, from 0
  /// @param to the number behind the last
  public ByteBuffer rows(int from, int to) {
    ByteBuffer rows = ByteBuffer.allocate((to - from) * ROW_BYTES);
    for (int row = from; row < to; row++) {
      put(row < chunks.size() ? chunks.get(row) : nodes.get(row - chunks.size()), rows);
    }
    return rows.flip();
  }

  private static void put(ChunkPlace place, ByteBuffer rows) {
    rows.put(place.name().toByteArray())
        .putLong(place.offset())
        .putInt(place.storedBytes())
        .putInt(place.bytes());
  }

  /// The number of data chunks, told by the header.
  ///
  /// @param rows how many rows follow the header
  /// @throws FormatException where that is no header of so many rows
  public static int readHeader(byte[] header, long rows) {
    ByteReader in = new ByteReader(header);
    if (!Arrays.equals(in.readBytes(HEADER.length), HEADER)) {
      throw new FormatException("no index of format FPBNDX01");
    }
    int chunks = in.readInt();
    int nodes = in.readInt();
    if (chunks < 0 || nodes < 0 || (long) chunks + nodes != rows) {
      throw new FormatException(
          "an index of %d rows tells of %d chunks and %d nodes".formatted(rows, chunks, nodes));
    }
    return chunks;
  }

  /// Takes a row in.
  ///
  /// @param into the chunks or the nodes
  /// @param row its 48 bytes, from the position on
  /// @param limit the offset that no chunk reaches beyond
  /// @throws FormatException where no chunk can lie so
  public static void readRow(ChunkPlaces into, ByteBuffer row, long limit) {
    byte[] name = new byte[Digest.BYTES];
    row.get(name);
    ChunkPlace place =
        new ChunkPlace(Digest.read(name, 0), row.getLong(), row.getInt(), row.getInt());
    long before = into.size() == 0 ? 0 : into.get(into.size() - 1).end();
    boolean possible =
        place.offset() >= before
            && isPossible(place.storedBytes())
            && isPossible(place.bytes())
            && place.offset() <= limit - place.storedBytes();
    if (!possible || !into.add(place)) {
      throw new FormatException("the index tells of an impossible " + place);
    }
  }

  private static boolean isPossible(int bytes) {
    return bytes >= 0 && bytes <= MOST_CHUNK_BYTES;
  }
}
