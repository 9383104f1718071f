package dev.forkpoint.bootstrap.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Python's `zipfile`, which reads the time of DOS alone.
record PythonZipfile() implements ZipReader {
  private static final String MEMBERS =
      """
      python3 - "$1" << 'END'
      import hashlib, stat, sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as archive:
          for member in archive.infolist():
              name = member.filename.rstrip('/')
              mode = stat.filemode(member.external_attr >> 16)
              time = '%d-%02d-%02dT%02d:%02d:%02dZ' % member.date_time
              print(name, mode, time, hashlib.sha256(archive.read(member)).hexdigest(), sep='\\t')
      END
      """;

  private static final String CHECK =
      """
      python3 - "$1" << 'END'
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as archive:
          assert archive.testzip() is None
          print(len(archive.infolist()))
      END
      """;

  @Override
  public boolean isThere() {
    return Shell.knows("python3");
  }

  @Override
  public List<Member> members(Path archive, Path folder) throws IOException, InterruptedException {
    return Shell.run(MEMBERS, archive).lines().map(PythonZipfile::member).toList();
  }

  private static Member member(String line) {
    String[] columns = line.split("\t", 4);
    return new Member(columns[0], columns[1], Instant.parse(columns[2]), columns[3]);
  }

  @Override
  public long check(Path archive) throws IOException, InterruptedException {
    return Long.parseLong(Shell.run(CHECK, archive).strip());
  }

  @Override
  public Member told(Member member) {
    return member.toTwoSeconds();
  }
}
