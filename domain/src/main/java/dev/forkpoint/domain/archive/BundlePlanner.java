package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.archive.Segment.Literal;
import dev.forkpoint.domain.bundle.BundleIndex;
import dev.forkpoint.domain.bundle.BundleSeal;
import dev.forkpoint.domain.bundle.BundleStretch;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Crc32Combination;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Plans portable bundles: zips that hold what people read, then what they do not, then a seal.
///
/// - The pages and the files, in the order of the source.
/// - `history/checkpoints`: what the bundle carries.
/// - `history/nodes`: what all nodes say, one behind another.
/// - `history/chunks`: the stored forms of the data chunks that are in none of the files.
/// - `history/index`: where each chunk lies, be it in a file or in the history.
/// - `history/seal`: the checksum of each member before it.
/// - The zip's comment: the checksums of the seal and of all behind it.
public final class BundlePlanner {
  private static final int FILE_MODE = 0644;
  private static final int INDEX_PAGE_ROWS = 4096;

  private final BundleSource source;
  private final BundleIndex index = new BundleIndex();
  private final BundleLayer layer;
  private final List<ZipItem> history = new ArrayList<>();
  private final MessageDigest name = Digest.sha256();

  private BundlePlanner(BundleSource source) {
    this.source = source;
    this.layer = new BundleLayer(source, index);
  }

  /// Reads all nodes once.
  ///
  /// @throws java.util.zip.ZipException where a name is too long for a zip
  /// @throws IOException where the source cannot be read
  public static BundlePlan plan(BundleSource source) throws IOException {
    return new BundlePlanner(source).plan();
  }

  private BundlePlan plan() throws IOException {
    layReadable();
    byte[] contents = source.contents();
    BundleStretch checkpoints = data(layBytes("history/checkpoints", contents));
    layHistory();
    BundleStretch places = data(lay("history/index", index()));
    byte[] seal = new BundleSeal(checkpoints, places, layer.spans()).encode();
    layBytes("history/seal", seal);
    byte[] comment = layer.comment();
    ArchivePlan archive = ArchivePlan.of(source, () -> new ZipParts(this::items, comment));
    name.update(contents);
    name.update(seal);
    return new BundlePlan(archive, Digest.finish(name));
  }

  private void layReadable() throws IOException {
    source.pages().sequencedValues().forEach(name::update);
    ZipItems readable = readable();
    for (Optional<ZipItem> item = readable.next(); item.isPresent(); item = readable.next()) {
      layer.lay(item.get());
    }
  }

  private void layHistory() throws IOException {
    BundleHistory beyond = new BundleHistory(source, index);
    BundleSource.Snapshots snapshots = source.snapshots();
    for (Optional<Snapshot> next = snapshots.next(); next.isPresent(); next = snapshots.next()) {
      beyond.add(next.get());
    }
    beyond.enterNodes(lay("history/nodes", beyond.nodes()).dataOffset());
    beyond.enterChunks(lay("history/chunks", beyond.chunks()).dataOffset());
  }

  private ZipData index() {
    List<Part> pages = new ArrayList<>();
    Literal header = new Literal(index.header());
    pages.add(header);
    int crc = header.crc32();
    for (int row = 0; row < index.rows(); row += INDEX_PAGE_ROWS) {
      int from = row;
      int to = Math.min(row + INDEX_PAGE_ROWS, index.rows());
      long bytes = (long) (to - from) * BundleIndex.ROW_BYTES;
      pages.add(new Part.Deferred(bytes, () -> new Literal(index.rows(from, to))));
      crc = Crc32Combination.combine(crc, new Literal(index.rows(from, to)).crc32(), bytes);
    }
    return ZipData.stored(pages, crc, index.bytes());
  }

  private ZipMember layBytes(String path, byte[] bytes) throws IOException {
    return lay(path, ZipData.stored(bytes));
  }

  private ZipMember lay(String path, ZipData data) throws IOException {
    ZipItem item = item(path, data);
    history.add(item);
    return layer.lay(item);
  }

  private static BundleStretch data(ZipMember member) {
    return new BundleStretch(member.dataOffset(), member.data().storedBytes());
  }

  private ZipItem item(String path, ZipData data) {
    EntryPath place = new EntryPath(path);
    return new ZipItem(new FileEntry(place, FILE_MODE, source.modified(), ContentTree.EMPTY), data);
  }

  private ZipItems readable() throws IOException {
    Stream<ZipItem> pages =
        source.pages().entrySet().stream()
            .map(page -> item(page.getKey(), ZipData.stored(page.getValue())));
    return ZipItems.of(pages.toList()).then(ZipItems.of(source.files()));
  }

  private ZipItems items() throws IOException {
    return readable().then(ZipItems.of(history));
  }
}
