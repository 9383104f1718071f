package dev.forkpoint.bootstrap.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Apache Commons Compress, which reads by the archive's directory and leaves checksums to others.
record CommonsCompress() implements ZipReader {
  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public List<Member> members(Path archive, Path folder) throws IOException {
    List<Member> members = new ArrayList<>();
    try (ZipFile zip = open(archive)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        members.add(member(zip, entry));
      }
    }
    return members;
  }

  private static ZipFile open(Path archive) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(Files.newByteChannel(archive)).get();
  }

  private static Member member(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (InputStream content = zip.getInputStream(entry)) {
      return Member.of(
          entry.getName().replaceFirst("/$", ""),
          kind(entry) + permissions(entry.getUnixMode()),
          entry.getLastModifiedTime().toInstant(),
          content.readAllBytes());
    }
  }

  private static String kind(ZipArchiveEntry entry) {
    return entry.isUnixSymlink() ? "l" : entry.isDirectory() ? "d" : "-";
  }

  private static String permissions(int mode) {
    StringBuilder permissions = new StringBuilder("rwxrwxrwx");
    for (int bit = 0; bit < permissions.length(); bit++) {
      if ((mode & 0400 >> bit) == 0) {
        permissions.setCharAt(bit, '-');
      }
    }
    return permissions.toString();
  }

  @Override
  public long check(Path archive) throws IOException {
    long members = 0;
    try (ZipFile zip = open(archive)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        assertThat(crc32(zip, entry)).isEqualTo(entry.getCrc());
        members++;
      }
    }
    return members;
  }

  private static long crc32(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (CheckedInputStream content =
        new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(entry.getSize());
      return content.getChecksum().getValue();
    }
  }

  @Override
  public Member told(Member member) {
    return member;
  }
}
