package dev.forkpoint.application.bundle;

import dev.forkpoint.application.port.BundleFiles.BundleFile;
import dev.forkpoint.domain.archive.ZipHeaders;
import dev.forkpoint.domain.bundle.BundleEnd;
import dev.forkpoint.domain.bundle.BundleSeal;
import dev.forkpoint.domain.bundle.BundleSpan;
import dev.forkpoint.domain.bundle.BundleStretch;
import dev.forkpoint.domain.codec.FormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What holds a bundle together: its end, its directory and its seal. Each is checked before it is
/// believed, from the end on.
final class BundleFrame {
  private static final String END = "the end of the archive";
  private static final String CHANGED = "its bytes have changed";

  /// The shortest record behind the directory, APPNOTE 4.3.16.
  private static final int LEAST_END_BYTES = 22;

  private static final int MOST_SEAL_BYTES = 1 << 30;

  private final BundleFile file;
  private final List<BundleDamage> damages = new ArrayList<>();
  private Optional<BundleStretch> directory = Optional.empty();
  private Optional<BundleSeal> seal = Optional.empty();

  private BundleFrame(BundleFile file) {
    this.file = file;
  }

  /// Reads the frame of a bundle as far as it is sound.
  static BundleFrame read(BundleFile file) throws IOException {
    BundleFrame frame = new BundleFrame(file);
    frame.readEnd();
    return frame;
  }

  /// What is wrong with the frame.
  List<BundleDamage> damages() {
    return damages;
  }

  /// The central directory, where it is sound.
  Optional<BundleStretch> directory() {
    return directory;
  }

  /// The seal, where it is sound.
  Optional<BundleSeal> seal() {
    return seal;
  }

  private void readEnd() throws IOException {
    long shortest = LEAST_END_BYTES + BundleEnd.BYTES;
    if (file.bytes() < shortest) {
      damages.add(new BundleDamage(0, file.bytes(), END, "it is too short to be a bundle"));
      return;
    }
    long latest = file.bytes() - shortest;
    try {
      BundleEnd end = BundleEnd.decode(read(file.bytes() - BundleEnd.BYTES, BundleEnd.BYTES));
      if (isPossible(end, latest) && isSound(end)) {
        readDirectory(end);
        readSeal(end);
      } else {
        damages.add(endDamage(isPossible(end, latest) ? end.end() : latest, CHANGED));
      }
    } catch (FormatException e) {
      damages.add(endDamage(latest, String.valueOf(e.getMessage())));
    }
  }

  private static boolean isPossible(BundleEnd end, long latest) {
    return 0 <= end.seal()
        && end.seal() < end.directory()
        && end.directory() <= end.end()
        && end.end() <= latest;
  }

  private BundleDamage endDamage(long from, String reason) {
    return new BundleDamage(from, file.bytes() - from, END, reason);
  }

  private boolean isSound(BundleEnd end) throws IOException {
    long covered = file.bytes() - BundleEnd.CRC_BYTES - end.end();
    int crc = crc32(new BundleStretch(end.end(), covered));
    byte[] told = read(file.bytes() - BundleEnd.CRC_BYTES, BundleEnd.CRC_BYTES);
    return ByteBuffer.wrap(BundleEnd.encodeCrc(crc)).equals(ByteBuffer.wrap(told));
  }

  private void readDirectory(BundleEnd end) throws IOException {
    BundleStretch stretch = new BundleStretch(end.directory(), end.end() - end.directory());
    if (crc32(stretch) == end.directoryCrc32()) {
      directory = Optional.of(stretch);
    } else {
      damages.add(damage(stretch, "the directory of the archive", CHANGED));
    }
  }

  private void readSeal(BundleEnd end) throws IOException {
    BundleStretch member = new BundleStretch(end.seal(), end.directory() - end.seal());
    String reason = CHANGED;
    try {
      if (crc32(member) == end.sealCrc32()) {
        seal = Optional.of(BundleSeal.decode(data(member), member.offset()));
        return;
      }
    } catch (FormatException e) {
      reason = String.valueOf(e.getMessage());
    }
    damages.add(damage(member, "history/seal", reason));
  }

  private byte[] data(BundleStretch member) throws IOException {
    long header = ZipHeaders.localBytes();
    if (member.bytes() < header || member.bytes() > MOST_SEAL_BYTES) {
      throw new FormatException("a seal of " + member.bytes() + " bytes");
    }
    header += ZipHeaders.localRest(read(member.offset(), ZipHeaders.localBytes()));
    if (member.bytes() < header) {
      throw new FormatException("a seal of " + member.bytes() + " bytes");
    }
    return read(member.offset() + header, (int) (member.bytes() - header));
  }

  /// Compares the members with the seal, and tells which have changed.
  ///
  /// @param progress is told how far that is
  List<ChangedMember> changedMembers(CheckProgress progress) throws IOException {
    List<ChangedMember> changed = new ArrayList<>();
    if (seal.isEmpty()) {
      return changed;
    }
    List<BundleSpan> spans = seal.get().spans();
    BundleStream members = new BundleStream(file, new BundleStretch(0, sum(spans)));
    Optional<MemberNames> names = directory.map(stretch -> new MemberNames(file, stretch));
    long offset = 0;
    for (BundleSpan span : spans) {
      String name = names.isPresent() ? names.get().next() : "a member of the archive";
      if (members.crc32(span.bytes()) != span.crc32()) {
        changed.add(new ChangedMember(new BundleStretch(offset, span.bytes()), name));
      }
      offset += span.bytes();
      progress.at(offset);
    }
    return changed;
  }

  private static long sum(List<BundleSpan> spans) {
    return spans.stream().mapToLong(BundleSpan::bytes).sum();
  }

  /// A member that is not what the seal says.
  record ChangedMember(BundleStretch stretch, String name) {
    BundleDamage damage() {
      return BundleFrame.damage(stretch, name, CHANGED);
    }
  }

  /// Is told how many bytes were checked.
  interface CheckProgress {
    void at(long bytes);
  }

  private static BundleDamage damage(BundleStretch stretch, String member, String reason) {
    return new BundleDamage(stretch.offset(), stretch.bytes(), member, reason);
  }

  private int crc32(BundleStretch stretch) throws IOException {
    return new BundleStream(file, stretch).crc32(stretch.bytes());
  }

  private byte[] read(long offset, int bytes) throws IOException {
    byte[] read = new byte[bytes];
    file.read(offset, ByteBuffer.wrap(read));
    return read;
  }
}
