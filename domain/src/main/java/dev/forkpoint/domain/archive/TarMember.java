package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// An entry as a member of a tar: its header, with an extended one before it where it needs one,
/// and its content.
///
/// @param bytes length of the content
record TarMember(Entry entry, long bytes) {
  /// Everything in a tar begins at a multiple of this.
  static final int BLOCK_BYTES = 512;

  private static final char FILE = '0';
  private static final char LINK = '2';
  private static final char DIRECTORY = '5';
  private static final int LINK_MODE = 0777;

  static TarMember of(Entry entry) {
    return new TarMember(entry, content(entry).bytes());
  }

  static TarMember of(WrittenFile file) {
    return new TarMember(file.entry(), file.content().length);
  }

  /// The content that is in the store; empty where there is none.
  ContentTree content() {
    return content(entry);
  }

  private static ContentTree content(Entry entry) {
    return entry instanceof FileEntry file ? file.content() : ContentTree.EMPTY;
  }

  /// The blocks before the content.
  byte[] header() {
    PaxRecords records = records();
    TarHeader header = new TarHeader(name(), type());
    header.mode(mode()).bytes(bytes).modified(entry.modified()).link(target());
    return records.isEmpty() ? header.block() : records.before(header.block(), entry.modified());
  }

  private PaxRecords records() {
    PaxRecords records = new PaxRecords();
    if (!TarHeader.hasRoomForName(name())) {
      records.add("path", name());
    }
    if (!TarHeader.hasRoomForName(target())) {
      records.add("linkpath", target());
    }
    if (!TarHeader.hasRoomForNumber(bytes)) {
      records.add("size", Long.toString(bytes));
    }
    if (!isPlain(entry.modified())) {
      records.addTime("mtime", entry.modified());
    }
    return records;
  }

  private static boolean isPlain(Instant time) {
    return time.getNano() == 0 && TarHeader.hasRoomForNumber(time.getEpochSecond());
  }

  private byte[] name() {
    String path = entry.path().value();
    return utf8(entry instanceof DirectoryEntry ? path + '/' : path);
  }

  private byte[] target() {
    return utf8(entry instanceof LinkEntry link ? link.target() : "");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private char type() {
    return switch (entry) {
      case FileEntry _ -> FILE;
      case DirectoryEntry _ -> DIRECTORY;
      case LinkEntry _ -> LINK;
    };
  }

  private int mode() {
    return switch (entry) {
      case FileEntry file -> file.mode();
      case DirectoryEntry directory -> directory.mode();
      case LinkEntry _ -> LINK_MODE;
    };
  }
}
