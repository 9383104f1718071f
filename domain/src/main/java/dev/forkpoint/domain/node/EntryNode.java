package dev.forkpoint.domain.node;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// A node that holds consecutive entries of a snapshot.
///
/// ```
/// saying = count:varint entry*
/// entry  = kind:byte shared:varint rest:string modified [mode:varint] [tree | target:string]
/// ```
///
/// `shared` is the number of characters that the path has in common with the one before it in the
/// node.
public final class EntryNode {
  /// A node ends after an entry whose path's CRC-32 has its lowest five bits clear, so 32 on
  /// average: the boundaries stay where they are whatever the files hold.
  private static final int BOUNDARY = 0x1f;

  /// No node holds more entries, or goes on after this many bytes.
  private static final int MOST_ENTRIES = 128;

  private static final int MOST_BYTES = 64 << 10;

  private static final int FILE = 0;
  private static final int DIRECTORY = 1;
  private static final int LINK = 2;

  private EntryNode() {}

  /// Whether a node of these entries ends with the last of them.
  ///
  /// @param bytes the sum of [#roughBytes] of the entries
  public static boolean endsWith(EntryPath last, int entries, int bytes) {
    CRC32 crc = new CRC32();
    crc.update(last.value().getBytes(StandardCharsets.UTF_8));
    return entries >= MOST_ENTRIES || bytes >= MOST_BYTES || (crc.getValue() & BOUNDARY) == 0;
  }

  /// About how long an entry is in a node.
  public static int roughBytes(Entry entry) {
    int path = 3 * entry.path().value().length();
    return switch (entry) {
      case FileEntry file -> path + 64 * file.content().refs().size();
      case DirectoryEntry _ -> path;
      case LinkEntry link -> path + 3 * link.target().length();
    };
  }

  /// Encodes entries.
  ///
  /// @param self the pack that the node will be put into
  public static EncodedNode encode(List<Entry> entries, PackName self) {
    NodeWriter node = new NodeWriter(self);
    node.saying().writeVarint(entries.size());
    String before = "";
    for (Entry entry : entries) {
      write(entry, before, node);
      before = entry.path().value();
    }
    return node.finish();
  }

  private static void write(Entry entry, String before, NodeWriter node) {
    switch (entry) {
      case FileEntry file -> {
        writeHead(FILE, file, before, node.saying()).writeVarint(file.mode());
        node.write(file.content());
      }
      case DirectoryEntry directory ->
          writeHead(DIRECTORY, directory, before, node.saying()).writeVarint(directory.mode());
      case LinkEntry link ->
          writeHead(LINK, link, before, node.saying()).writeString(link.target());
    }
  }

  private static ByteWriter writeHead(int kind, Entry entry, String before, ByteWriter saying) {
    String path = entry.path().value();
    int shared = shared(path, before);
    return saying
        .writeByte(kind)
        .writeVarint(shared)
        .writeString(path.substring(shared))
        .writeInstant(entry.modified());
  }

  /// A surrogate pair is never split, because half of one has no UTF-8 form.
  private static int shared(String path, String before) {
    int length = Math.min(path.length(), before.length());
    int shared = 0;
    while (shared < length && path.charAt(shared) == before.charAt(shared)) {
      shared++;
    }
    return shared > 0 && Character.isHighSurrogate(path.charAt(shared - 1)) ? shared - 1 : shared;
  }

  /// Decodes a node.
  ///
  /// @param self the pack that the node was found in
  /// @throws FormatException where it is damaged
  public static List<Entry> decode(EncodedNode node, PackName self) {
    return read(NodeReader.of(node, self));
  }

  /// Decodes what a node says.
  ///
  /// @param locations tells where the chunks are
  /// @throws FormatException where it is damaged
  public static <X extends Exception> List<Entry> decode(byte[] saying, Locator<X> locations)
      throws X {
    ByteReader in = new ByteReader(saying);
    List<Entry> entries = read(new NodeReader<>(in, locations));
    in.requireEnd();
    return entries;
  }

  private static <X extends Exception> List<Entry> read(NodeReader<X> reader) throws X {
    int count = reader.saying().readCount();
    List<Entry> entries = new ArrayList<>();
    String before = "";
    for (int i = 0; i < count; i++) {
      Entry entry = read(reader, before);
      entries.add(entry);
      before = entry.path().value();
    }
    return entries;
  }

  private static <X extends Exception> Entry read(NodeReader<X> node, String before) throws X {
    ByteReader saying = node.saying();
    int kind = saying.readByte();
    EntryPath path = readPath(saying, before);
    Instant modified = saying.readInstant();
    return switch (kind) {
      case FILE -> new FileEntry(path, saying.readCount(), modified, node.readTree());
      case DIRECTORY -> new DirectoryEntry(path, saying.readCount(), modified);
      case LINK -> new LinkEntry(path, modified, saying.readString());
      default -> throw new FormatException("an unknown kind of entry: " + kind + " at " + path);
    };
  }

  private static EntryPath readPath(ByteReader saying, String before) {
    int shared = saying.readCount();
    if (shared > before.length()) {
      throw new FormatException("a path shares " + shared + " characters with " + before);
    }
    try {
      return new EntryPath(before.substring(0, shared) + saying.readString());
    } catch (IllegalArgumentException e) {
      throw new FormatException(e.getMessage(), e);
    }
  }
}
