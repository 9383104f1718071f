package dev.forkpoint.bootstrap.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A tar in which every byte can be had as nobody else would write it.
final class RawTar {
  static final int BLOCK = 512;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  RawTar file(String name, String content) {
    return member(name.getBytes(UTF_8), '0', "", content.getBytes(UTF_8));
  }

  RawTar directory(String name) {
    return member(name.getBytes(UTF_8), '5', "", new byte[0]);
  }

  RawTar link(String name, String target) {
    return member(name.getBytes(UTF_8), '2', target, new byte[0]);
  }

  RawTar hardLink(String name, String target) {
    return member(name.getBytes(UTF_8), '1', target, new byte[0]);
  }

  /// Something without content.
  RawTar special(String name, char type) {
    return member(name.getBytes(UTF_8), type, "", new byte[0]);
  }

  RawTar member(byte[] name, char type, String target, byte[] content) {
    return raw(header(name, type, target, content.length)).content(content);
  }

  /// An extended header for the member that follows.
  RawTar said(String key, String value) {
    String record = " " + key + "=" + value + "\n";
    int rest = record.getBytes(UTF_8).length;
    int length = rest + 1;
    while (length != rest + Integer.toString(length).length()) {
      length++;
    }
    return member("said".getBytes(UTF_8), 'x', "", (length + record).getBytes(UTF_8));
  }

  RawTar raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  private RawTar content(byte[] content) {
    return raw(Arrays.copyOf(content, Math.ceilDiv(content.length, BLOCK) * BLOCK));
  }

  static byte[] header(byte[] name, char type, String target, long bytes) {
    byte[] block = new byte[BLOCK];
    System.arraycopy(name, 0, block, 0, Math.min(name.length, 100));
    put(block, 100, "0000644");
    put(block, 124, "%011o".formatted(bytes));
    put(block, 136, "%011o".formatted(1_700_000_000));
    block[156] = (byte) type;
    put(block, 157, target);
    put(block, 257, "ustar\00000");
    return summed(block);
  }

  /// With the checksum that it should have.
  static byte[] summed(byte[] block) {
    Arrays.fill(block, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte next : block) {
      sum += next & 0xff;
    }
    put(block, 148, "%06o\0".formatted(sum));
    return block;
  }

  private static void put(byte[] block, int offset, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, block, offset, bytes.length);
  }

  /// What there is so far, without an end.
  byte[] open() {
    return out.toByteArray();
  }

  byte[] bytes() {
    return Arrays.copyOf(open(), out.size() + 2 * BLOCK);
  }

  byte[] gzipped() {
    return gzipped(bytes());
  }

  static byte[] gzipped(byte[] content) {
    return gzipped(List.of(content));
  }

  static byte[] gzipped(List<byte[]> parts) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (byte[] part : parts) {
        gzip.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
