package dev.forkpoint.adapters.fs.index;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A hash table in a file, from the fingerprints of chunks to where they lie.
///
/// ```
/// table = page{2^n}    n >= 4
/// ```
///
/// The first n bits of a fingerprint tell its page. To look a chunk up is to read one page, which
/// takes no longer than to read one slot. When a page is full, the table is replaced by one of
/// twice as many pages, and each page becomes two neighbours.
///
/// The file is not mapped: to map its first file costs a process ten times what a short command
/// spends here otherwise. Nor is it a channel, which is closed under all its users when one of them
/// is interrupted. Not for several threads.
final class HintTable implements Closeable {
  private static final int FEWEST_PAGES = 16;

  private final Path path;
  private final RandomAccessFile file;
  private final long pages;
  private final HintPage page = HintPage.empty();

  private HintTable(Path path, RandomAccessFile file, long pages) {
    this.path = path;
    this.file = file;
    this.pages = pages;
  }

  /// Opens a table, where there is a whole one.
  ///
  /// @param mode `r` or `rw`
  static Optional<HintTable> open(Path path, String mode) throws IOException {
    long pages = Files.isRegularFile(path) ? wholePages(Files.size(path)) : 0;
    return pages == 0
        ? Optional.empty()
        : Optional.of(new HintTable(path, new RandomAccessFile(path.toFile(), mode), pages));
  }

  private static long wholePages(long bytes) {
    boolean whole = Long.bitCount(bytes) == 1 && bytes >= FEWEST_PAGES * HintPage.BYTES;
    return whole ? bytes / HintPage.BYTES : 0;
  }

  /// Makes an empty table in the place of whatever is there.
  static HintTable create(Path path) throws IOException {
    Path empty = beside(path);
    Files.write(empty, new byte[FEWEST_PAGES * HintPage.BYTES]);
    return moveIn(empty, path, FEWEST_PAGES);
  }

  private static Path beside(Path path) {
    return path.resolveSibling(path.getFileName() + ".new");
  }

  private static HintTable moveIn(Path from, Path path, long pages) throws IOException {
    Files.move(from, path, StandardCopyOption.ATOMIC_MOVE);
    return new HintTable(path, new RandomAccessFile(path.toFile(), "rw"), pages);
  }

  /// Whether the file at the path is another one by now. Whoever replaces a table empties the old
  /// file, for those who have it open.
  boolean isReplaced() throws IOException {
    return file.length() != pages * HintPage.BYTES;
  }

  Optional<Slot> find(long fingerprint) throws IOException {
    return read(pageOf(fingerprint)).find(fingerprint);
  }

  /// Adds chunks, or moves them. Each page is read and written once where they come in the order of
  /// their fingerprints. A full page keeps none of the others from being filled: by how full they
  /// are, [#makeRoom] tells a table that is too small from one that is damaged.
  ///
  /// @return false where a page has no room; some of the chunks are not added then
  boolean put(List<Slot> slots) throws IOException {
    boolean room = true;
    int next = 0;
    while (next < slots.size()) {
      int end = endOfPage(slots, next);
      room &= putOnPage(slots.subList(next, end));
      next = end;
    }
    return room;
  }

  private int endOfPage(List<Slot> slots, int start) {
    long number = pageOf(slots.get(start).fingerprint());
    int end = start + 1;
    while (end < slots.size() && pageOf(slots.get(end).fingerprint()) == number) {
      end++;
    }
    return end;
  }

  private boolean putOnPage(List<Slot> slots) throws IOException {
    long number = pageOf(slots.getFirst().fingerprint());
    read(number);
    boolean room = true;
    for (Slot slot : slots) {
      room &= page.put(slot);
    }
    write(number);
    return room;
  }

  private long pageOf(long fingerprint) {
    return pageOf(fingerprint, pages);
  }

  private static long pageOf(long fingerprint, long pages) {
    return fingerprint >>> (Long.SIZE - Long.numberOfTrailingZeros(pages));
  }

  /// Replaces this table by one that has room, and closes it. A page is full when some three
  /// quarters of all slots are taken; where it is not so, the table is damaged and not worth
  /// keeping.
  HintTable makeRoom() throws IOException {
    HintTable roomy = countSlots() < pages * HintPage.SLOTS / 4 ? create(path) : createTwice();
    file.setLength(0);
    close();
    return roomy;
  }

  private long countSlots() throws IOException {
    long slots = 0;
    for (long number = 0; number < pages; number++) {
      slots += slotsOf(number).size();
    }
    return slots;
  }

  private HintTable createTwice() throws IOException {
    Path larger = beside(path);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(larger), 1 << 16)) {
      for (long number = 0; number < pages; number++) {
        List<Slot> slots = slotsOf(number);
        out.write(half(slots, 2 * number));
        out.write(half(slots, 2 * number + 1));
      }
    }
    return moveIn(larger, path, 2 * pages);
  }

  /// What belongs on the page, which in a damaged table is not all that is there.
  private List<Slot> slotsOf(long number) throws IOException {
    return read(number).slots().stream()
        .filter(slot -> pageOf(slot.fingerprint()) == number)
        .toList();
  }

  /// A page of the table of twice the size.
  private byte[] half(List<Slot> slots, long number) {
    HintPage half = HintPage.empty();
    slots.stream()
        .filter(slot -> pageOf(slot.fingerprint(), 2 * pages) == number)
        .forEach(half::put);
    return half.bytes().array();
  }

  /// Reads a page. What another process has cut off reads as zeros, which is an empty page.
  private HintPage read(long number) throws IOException {
    byte[] bytes = page.bytes().array();
    file.seek(number * HintPage.BYTES);
    int read = Math.max(0, file.read(bytes));
    Arrays.fill(bytes, read, bytes.length, (byte) 0);
    return page;
  }

  private void write(long number) throws IOException {
    file.seek(number * HintPage.BYTES);
    file.write(page.bytes().array());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
