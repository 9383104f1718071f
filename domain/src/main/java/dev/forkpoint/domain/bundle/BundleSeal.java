package dev.forkpoint.domain.bundle;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.codec.FormatException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a bundle's last member holds: the checksums of all before it, and where to begin reading.
///
/// ```
/// seal    = "FPSEAL01" stretch stretch count:varint span*
/// stretch = offset:varint bytes:varint
/// span    = bytes:varint crc32:int
/// ```
///
/// @param checkpoints where the list of the checkpoints lies
/// @param index where the index lies
/// @param spans the members, one behind another from the first byte on
public record BundleSeal(BundleStretch checkpoints, BundleStretch index, List<BundleSpan> spans) {
  private static final byte[] HEADER = "FPSEAL01".getBytes(StandardCharsets.US_ASCII);

  public BundleSeal {
    spans = List.copyOf(spans);
  }

  /// Encodes it.
  public byte[] encode() {
    ByteWriter out = new ByteWriter(64 + 8 * spans.size());
    out.writeBytes(HEADER);
    write(checkpoints, out);
    write(index, out);
    out.writeVarint(spans.size());
    spans.forEach(span -> out.writeVarint(span.bytes()).writeInt(span.crc32()));
    return out.toByteArray();
  }

  private static void write(BundleStretch stretch, ByteWriter out) {
    out.writeVarint(stretch.offset()).writeVarint(stretch.bytes());
  }

  /// Reads a seal.
  ///
  /// @param limit where the seal's own member begins
  /// @throws FormatException where it is none, or does not cover what lies before it
  public static BundleSeal decode(byte[] bytes, long limit) {
    ByteReader in = new ByteReader(bytes);
    if (!Arrays.equals(in.readBytes(HEADER.length), HEADER)) {
      throw new FormatException("no seal of format FPSEAL01");
    }
    BundleStretch checkpoints = readStretch(in, limit);
    BundleStretch index = readStretch(in, limit);
    return new BundleSeal(checkpoints, index, readSpans(in, limit));
  }

  private static BundleStretch readStretch(ByteReader in, long limit) {
    BundleStretch stretch = new BundleStretch(in.readVarint(), in.readVarint());
    if (stretch.offset() > limit || stretch.bytes() > limit - stretch.offset()) {
      throw new FormatException("the seal tells of an impossible " + stretch);
    }
    return stretch;
  }

  private static List<BundleSpan> readSpans(ByteReader in, long limit) {
    int count = in.readCount();
    List<BundleSpan> spans = new ArrayList<>();
    long covered = 0;
    for (int i = 0; i < count; i++) {
      BundleSpan span = new BundleSpan(in.readVarint(), in.readInt());
      if (span.bytes() > limit - covered) {
        throw new FormatException("the seal covers more than there is before it");
      }
      covered += span.bytes();
      spans.add(span);
    }
    if (covered != limit || in.hasMore()) {
      throw new FormatException(
          "the seal covers %d of the %d bytes before it".formatted(covered, limit));
    }
    return spans;
  }
}
