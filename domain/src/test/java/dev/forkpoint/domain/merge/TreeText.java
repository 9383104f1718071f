package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Trees of files as words: `d/` is a directory, `d/f=text` a file, `l>target` a link.
final class TreeText {
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
  private static final PackName PACK = PackName.of(Digest.of(new byte[] {1}));

  private TreeText() {}

  /// The entries that words tell, in any order.
  static Entries tree(String... words) {
    return Entries.of(
        Stream.of(words)
            .map(TreeText::entry)
            .sorted((a, b) -> a.path().compareTo(b.path()))
            .toList());
  }

  static Entry entry(String word) {
    if (word.endsWith("/")) {
      return new DirectoryEntry(path(word, word.length() - 1), 0755, TIME);
    }
    int link = word.indexOf('>');
    if (link >= 0) {
      return new LinkEntry(path(word, link), TIME, word.substring(link + 1));
    }
    int equals = word.indexOf('=');
    return new FileEntry(path(word, equals), 0644, TIME, content(word.substring(equals + 1)));
  }

  private static EntryPath path(String word, int end) {
    return new EntryPath(word.substring(0, end));
  }

  /// Its only chunk has the text itself for a name.
  private static ContentTree content(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    Digest name = Digest.read(Arrays.copyOf(bytes, Digest.BYTES), 0);
    ChunkRef chunk = new ChunkRef(name, bytes.length, 0, PACK, 0, bytes.length, 0);
    return new ContentTree(0, List.of(SpanRef.ofData(chunk)));
  }

  private static String text(ContentTree content) {
    byte[] name = content.refs().getFirst().chunk().digest().toByteArray();
    return new String(name, StandardCharsets.US_ASCII).trim();
  }

  /// The word for an entry, which says nothing of mode and time.
  static String word(Entry entry) {
    return switch (entry) {
      case FileEntry file -> file.path() + "=" + text(file.content());
      case DirectoryEntry directory -> directory.path() + "/";
      case LinkEntry link -> link.path() + ">" + link.target();
    };
  }

  static List<Entry> read(Entries entries) throws IOException {
    List<Entry> read = new ArrayList<>();
    Entries.Cursor cursor = entries.open();
    Optional<Entry> entry = cursor.next();
    while (entry.isPresent()) {
      read.add(entry.get());
      entry = cursor.next();
    }
    return read;
  }

  static List<String> words(Entries entries) throws IOException {
    return read(entries).stream().map(TreeText::word).toList();
  }
}
