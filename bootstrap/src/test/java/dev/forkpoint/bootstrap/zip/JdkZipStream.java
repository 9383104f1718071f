package dev.forkpoint.bootstrap.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The JDK's `ZipInputStream`, which reads from front to back and knows nothing of modes.
record JdkZipStream() implements ZipReader {
  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public List<Member> members(Path archive, Path folder) throws IOException {
    List<Member> members = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replaceFirst("/$", "");
        members.add(
            Member.of(name, "", entry.getLastModifiedTime().toInstant(), zip.readAllBytes()));
      }
    }
    return members;
  }

  @Override
  public long check(Path archive) throws IOException {
    long members = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      while (zip.getNextEntry() != null) {
        zip.transferTo(OutputStream.nullOutputStream());
        members++;
      }
    }
    return members;
  }

  @Override
  public Member told(Member member) {
    return member.withoutMode();
  }
}
