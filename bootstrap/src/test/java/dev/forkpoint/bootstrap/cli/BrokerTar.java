package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// A tarball as cc-broker v0.45 packs and unpacks it: directories 0755, files 0644, no times, no
/// owners; what is neither is not there.
final class BrokerTar {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TarArchiveOutputStream tar;

  BrokerTar() throws IOException {
    tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
  }

  BrokerTar file(String name, String content) throws IOException {
    byte[] data = content.getBytes(UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(data.length);
    entry.setMode(0644);
    return add(entry, data);
  }

  BrokerTar directory(String name) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name + "/", true);
    entry.setMode(0755);
    return add(entry, new byte[0]);
  }

  private BrokerTar add(TarArchiveEntry entry, byte[] data) throws IOException {
    entry.setModTime(0);
    tar.putArchiveEntry(entry);
    tar.write(data);
    tar.closeArchiveEntry();
    return this;
  }

  byte[] bytes() throws IOException {
    tar.close();
    return bytes.toByteArray();
  }

  /// What cc-broker unpacks: the text of each file by its name, and nothing for each directory.
  static Map<String, String> unpack(byte[] tarball) throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    try (TarArchiveInputStream in = open(tarball)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        members.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return members;
  }

  /// The members that are not as cc-broker would have packed them.
  static List<String> oddities(byte[] tarball) throws IOException {
    List<String> odd = new ArrayList<>();
    try (TarArchiveInputStream in = open(tarball)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!isUsual(entry)) {
          odd.add(entry.getName());
        }
      }
    }
    return odd;
  }

  private static boolean isUsual(TarArchiveEntry entry) {
    return (entry.isDirectory() || entry.isFile())
        && entry.getMode() == (entry.isDirectory() ? 0755 : 0644)
        && entry.getLastModifiedTime().toMillis() == 0
        && entry.getLongUserId() == 0
        && entry.getUserName().isEmpty();
  }

  private static TarArchiveInputStream open(byte[] tarball) throws IOException {
    return new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(tarball)));
  }
}
