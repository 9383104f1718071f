package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// The members of an archive, first in the order of the archive, then in that of their paths. They
/// lie in a file, mapped into memory: of a member, the heap holds two numbers.
final class MemberTable implements Closeable {
  private static final ValueLayout.OfInt LENGTH =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int FIRST_ROOM = 1024;

  private final FileBytes file;
  private final OutputStream out;
  private final Arena arena = Arena.ofShared();
  private MemorySegment members = MemorySegment.NULL;
  private long[] starts = new long[FIRST_ROOM];
  private long written;
  private int size;
  private Integer[] order = {};

  MemberTable(FileBytes file) {
    this.file = file;
    this.out = new BufferedOutputStream(file.append());
  }

  /// Adds a member, in the order of the archive.
  void add(Member member) throws IOException {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
    }
    starts[size++] = written;
    byte[] encoded = member.encoded();
    out.write(encoded);
    written += encoded.length;
  }

  int size() {
    return size;
  }

  /// Ends adding. From now on members are numbered by their paths; of equal ones the earlier is
  /// first.
  void sort() throws IOException {
    out.flush();
    members = file.channel().map(MapMode.READ_ONLY, 0, file.bytes(), arena);
    order = IntStream.range(0, size).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (one, other) -> compare(name(one), name(other)));
  }

  /// A member, by its number.
  Member get(int number) {
    long start = starts[order[number]];
    return Member.readFrom(members.asSlice(start, end(order[number]) - start).asByteBuffer());
  }

  private long end(int added) {
    return added + 1 < size ? starts[added + 1] : written;
  }

  /// Whether a member came before another in the archive.
  boolean isEarlier(int number, int than) {
    return order[number] < order[than];
  }

  /// The number of the member at a path, where there is one.
  Optional<Integer> find(EntryPath path) {
    MemorySegment name = MemorySegment.ofArray(path.value().getBytes(StandardCharsets.UTF_8));
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = compare(name(order[middle]), name);
      if (compared == 0) {
        return Optional.of(middle);
      }
      low = compared < 0 ? middle + 1 : low;
      high = compared < 0 ? high : middle - 1;
    }
    return Optional.empty();
  }

  private MemorySegment name(int added) {
    return members.asSlice(starts[added] + Integer.BYTES, members.get(LENGTH, starts[added]));
  }

  /// As [EntryPath]s compare: the bytes of UTF-8 are in the order of the code points.
  private static int compare(MemorySegment one, MemorySegment other) {
    long at = one.mismatch(other);
    if (at < 0) {
      return 0;
    }
    if (at == one.byteSize() || at == other.byteSize()) {
      return Long.compare(one.byteSize(), other.byteSize());
    }
    return Integer.compare(rank(one, at), rank(other, at));
  }

  private static int rank(MemorySegment name, long at) {
    byte single = name.get(ValueLayout.JAVA_BYTE, at);
    return single == '/' ? -1 : single & 0xff;
  }

  @Override
  public void close() throws IOException {
    arena.close();
    file.close();
  }
}
