package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.snapshot.Entry;

/// What a zip holds under a name.
///
/// @param entry its name, time and kind
record ZipItem(Entry entry, ZipData data) {
  static ZipItem of(Entry entry) {
    return new ZipItem(entry, ZipData.of(entry));
  }

  static ZipItem of(WrittenFile file) {
    return new ZipItem(file.entry(), ZipData.deflated(file.content()));
  }
}
