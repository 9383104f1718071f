package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.archive.Segment.Literal;
import dev.forkpoint.domain.bundle.BundleEnd;
import dev.forkpoint.domain.bundle.BundleIndex;
import dev.forkpoint.domain.bundle.BundleSpan;
import dev.forkpoint.domain.bundle.ChunkPlace;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Crc32Combination;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// Lays the members of a bundle one behind another, and keeps account of what that makes: the
/// checksum of each with its header, that of the central directory, and where chunks lie.
final class BundleLayer {
  private final References references;
  private final BundleIndex index;
  private final List<BundleSpan> spans = new ArrayList<>();
  private final CRC32 directory = new CRC32();
  private long directoryBytes;
  private long end;

  /// @param index takes the chunks of files
  BundleLayer(References references, BundleIndex index) {
    this.references = references;
    this.index = index;
  }

  /// Lays a member behind the others.
  ZipMember lay(ZipItem item) throws IOException {
    ZipMember member = new ZipMember(item, end);
    spans.add(new BundleSpan(member.end() - end, crc32(member)));
    Literal central = member.centralHeader();
    directory.update(central.content());
    directoryBytes += central.bytes();
    end = member.end();
    return member;
  }

  private int crc32(ZipMember member) throws IOException {
    int header = member.localHeader().crc32();
    ZipData data = member.data();
    return data.isStored()
        ? Crc32Combination.combine(header, data.crc32(), data.storedBytes())
        : compressed(header, member.dataOffset(), data);
  }

  private int compressed(int header, long dataOffset, ZipData data) throws IOException {
    int crc = header;
    long at = dataOffset;
    for (Part part : data.parts()) {
      crc =
          switch (part) {
            case Literal literal -> Crc32Combination.combine(crc, literal.crc32(), literal.bytes());
            case Part.Content content -> content(crc, at, content.tree());
            case Part.Deferred deferred ->
                Crc32Combination.combine(crc, deferred.loader().load().crc32(), deferred.bytes());
          };
      at += part.bytes();
    }
    return crc;
  }

  private int content(int before, long offset, ContentTree tree) throws IOException {
    int crc = before;
    long at = offset;
    StoredChunks chunks = new StoredChunks(references, tree, 0);
    for (Optional<Segment> next = chunks.next(); next.isPresent(); next = chunks.next()) {
      if (next.get() instanceof Segment.Stored stored) {
        ChunkRef chunk = stored.chunk();
        index.chunks().add(new ChunkPlace(chunk.digest(), at, chunk.storedBytes(), chunk.bytes()));
        crc = Crc32Combination.combine(crc, chunk.storedCrc32(), chunk.storedBytes());
        at += chunk.storedBytes();
      }
    }
    return crc;
  }

  /// The members so far.
  List<BundleSpan> spans() {
    return spans;
  }

  /// The comment that ends the bundle.
  byte[] comment() {
    BundleSpan seal = spans.getLast();
    byte[] fields =
        new BundleEnd(
                end - seal.bytes(),
                seal.crc32(),
                end,
                (int) directory.getValue(),
                end + directoryBytes)
            .encode();
    byte[] comment = new byte[BundleEnd.BYTES];
    System.arraycopy(fields, 0, comment, 0, fields.length);
    CRC32 crc = new CRC32();
    Literal whole = ZipEnd.of(spans.size(), end, directoryBytes, comment);
    crc.update(whole.content().limit((int) whole.bytes() - BundleEnd.CRC_BYTES));
    byte[] last = BundleEnd.encodeCrc((int) crc.getValue());
    System.arraycopy(last, 0, comment, fields.length, last.length);
    return comment;
  }
}
