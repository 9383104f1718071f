package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.ArchiveFiles;
import dev.forkpoint.application.port.ArchiveFilesContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

final class FsArchiveFilesTest {

  abstract static class OnDisk extends ArchiveFilesContract {
    @TempDir private Path folder;

    @Override
    protected ArchiveFiles archives() {
      return new FsArchiveFiles(folder.resolve("scratch"));
    }

    @Override
    protected String archive(SequencedMap<String, String> files) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(files, bytes);
      return other(bytes.toByteArray());
    }

    abstract void write(SequencedMap<String, String> files, OutputStream target) throws IOException;

    @Override
    protected String other(byte[] content) throws IOException {
      return Files.write(Files.createTempFile(folder, "file-", ""), content).toString();
    }

    @Override
    protected boolean isTidy() throws IOException {
      try (Stream<Path> left = Files.list(folder.resolve("scratch"))) {
        return left.findAny().isEmpty();
      }
    }
  }

  @Nested
  class OfZips extends OnDisk {
    @Override
    void write(SequencedMap<String, String> files, OutputStream target) throws IOException {
      try (ZipOutputStream zip = new ZipOutputStream(target)) {
        for (Map.Entry<String, String> file : files.entrySet()) {
          zip.putNextEntry(new ZipEntry(file.getKey()));
          zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Nested
  class OfTars extends OnDisk {
    @Override
    void write(SequencedMap<String, String> files, OutputStream target) throws IOException {
      writeTar(files, target);
    }
  }

  @Nested
  class OfGzippedTars extends OnDisk {
    @Override
    void write(SequencedMap<String, String> files, OutputStream target) throws IOException {
      try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
        writeTar(files, gzip);
      }
    }
  }

  private static void writeTar(SequencedMap<String, String> files, OutputStream target)
      throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(target)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
  }
}
