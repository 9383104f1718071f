package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.adapters.fs.archive.Member.Kind;
import dev.forkpoint.application.port.ArchiveException.Damaged;
import dev.forkpoint.application.port.ArchiveException.Refused;
import dev.forkpoint.application.port.ArchiveException.TooLarge;
import dev.forkpoint.domain.upload.Limit;
import dev.forkpoint.domain.upload.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Reads a tar from its first byte to its last.
final class TarReader {
  private static final int MOST_EXTENDED_BYTES = 1 << 20;

  private final InputStream tar;
  private final MemberIntake intake;
  private final PaxHeader forAll = new PaxHeader();
  private PaxHeader forNext = new PaxHeader();
  private long at;

  TarReader(InputStream tar, MemberIntake intake) {
    this.tar = tar;
    this.intake = intake;
  }

  void read() throws IOException {
    byte[] block = block();
    while (!TarHeader.isZero(block)) {
      TarHeader header = new TarHeader(block);
      if (!header.hasItsChecksum()) {
        throw damaged("there is no header");
      }
      take(header);
      block = block();
    }
    end();
  }

  private void take(TarHeader header) throws IOException {
    switch (header.type()) {
      case 'x' -> forNext.add(body(header));
      case 'g' -> forAll.add(body(header));
      case 'L' -> forNext.put("path", name(header));
      case 'K' -> forNext.put("linkpath", name(header));
      default -> takeMember(header);
    }
  }

  private void takeMember(TarHeader header) throws IOException {
    intake.countEntries(1);
    PaxHeader said = new PaxHeader();
    said.addAll(forAll);
    said.addAll(forNext);
    forNext = new PaxHeader();
    byte[] name = said.bytes("path").orElseGet(header::name);
    Kind kind = kind(header.type(), name, said);
    Optional<String> saidBytes = said.text("size");
    long bytes = saidBytes.isPresent() ? PaxHeader.number(saidBytes.get()) : header.bytes();
    Optional<String> saidTime = said.text("mtime");
    Instant modified = saidTime.isPresent() ? TarTime.of(saidTime.get()) : header.modified();
    byte[] target = said.bytes("linkpath").orElseGet(header::linkName);
    MemberData data = MemberData.plain(at, bytes);
    intake.add(name, kind, header.mode(), modified, target, data);
    if (bytes < 0 || (kind != Kind.FILE && bytes > 0)) {
      throw damaged("member '%s' has a length that it cannot have".formatted(Shown.of(name)));
    }
    skip(bytes, name);
  }

  private static Kind kind(char type, byte[] name, PaxHeader said) throws Refused {
    if (type == 'S' || said.isOfSparseFile()) {
      throw new Refused(Shown.of(name), "it is a sparse file; pack it without --sparse");
    }
    return switch (type) {
      case '0' -> name.length > 0 && name[name.length - 1] == '/' ? Kind.DIRECTORY : Kind.FILE;
      case '1' -> Kind.HARD_LINK;
      case '2' -> Kind.LINK;
      case '5' -> Kind.DIRECTORY;
      case '3', '4' -> throw new Refused(Shown.of(name), "it is a device");
      case '6' -> throw new Refused(Shown.of(name), "it is a named pipe");
      default ->
          throw new Refused(
              Shown.of(name),
              "it is neither file, directory nor link, but of type '%s'"
                  .formatted(Shown.of(String.valueOf(type))));
    };
  }

  private void skip(long bytes, byte[] name) throws IOException {
    long padded = bytes + Math.floorMod(-bytes, TarHeader.BLOCK_BYTES);
    if (padded < bytes || !isThere(padded)) {
      throw damaged("it ends within member '%s'".formatted(Shown.of(name)));
    }
    intake.countBytes(bytes);
  }

  private boolean isThere(long bytes) throws IOException {
    byte[] skipped = new byte[1 << 16];
    long rest = bytes;
    while (rest > 0) {
      int read = tar.read(skipped, 0, (int) Math.min(rest, skipped.length));
      if (read < 0) {
        return false;
      }
      rest -= read;
      at += read;
    }
    return true;
  }

  /// A name that a header has no room for, as GNU tar writes it.
  private byte[] name(TarHeader header) throws IOException {
    if (header.bytes() > intake.limits().nameBytes() + 1) {
      throw new TooLarge(Limit.NAME_BYTES, intake.limits());
    }
    byte[] name = body(header);
    int end = name.length > 0 && name[name.length - 1] == 0 ? name.length - 1 : name.length;
    return Arrays.copyOf(name, end);
  }

  private byte[] body(TarHeader header) throws IOException {
    long bytes = header.bytes();
    if (bytes < 0 || bytes > MOST_EXTENDED_BYTES) {
      throw damaged("an extended header has %,d bytes".formatted(bytes));
    }
    byte[] body = tar.readNBytes((int) bytes);
    at += body.length;
    if (body.length < bytes || !isThere(Math.floorMod(-bytes, TarHeader.BLOCK_BYTES))) {
      throw damaged("it ends within an extended header");
    }
    return body;
  }

  private byte[] block() throws IOException {
    byte[] block = tar.readNBytes(TarHeader.BLOCK_BYTES);
    at += block.length;
    if (block.length < TarHeader.BLOCK_BYTES) {
      throw damaged("it ends too early");
    }
    return block;
  }

  /// A second block of zeros, and as many more as somebody likes.
  private void end() throws IOException {
    if (!TarHeader.isZero(block())) {
      throw damaged("something follows its end");
    }
    byte[] rest = tar.readNBytes(1 << 16);
    while (rest.length > 0) {
      at += rest.length;
      if (!TarHeader.isZero(rest)) {
        throw damaged("something follows its end");
      }
      rest = tar.readNBytes(1 << 16);
    }
  }

  private Damaged damaged(String what) {
    return new Damaged("%s, at byte %,d of the tar".formatted(what, at));
  }
}
