package dev.forkpoint.bootstrap.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A program or a library of others that reads zip archives.
public interface ZipReader {
  /// All that an archive of ours is to be read by.
  static List<ZipReader> all() {
    return List.of(
        new ZipProgram("unzip", "unzip -q \"$1\" -d \"$2\"", "unzip -t \"$1\"", "testing: .* OK"),
        new ZipProgram("7z", "7z x \"$1\" -o\"$2\"", "7z t -bb1 \"$1\"", "T .*"),
        new ZipProgram(
            "bsdtar",
            "bsdtar -xpf \"$1\" -C \"$2\"",
            "bsdtar -xvOf \"$1\" 2>&1 > /dev/null",
            "x .*"),
        new PythonZipfile(),
        new CommonsCompress(),
        new JdkZipStream());
  }

  /// Whether it is on this machine.
  boolean isThere();

  /// What an archive holds.
  ///
  /// @param folder an empty one, to unpack it in
  List<Member> members(Path archive, Path folder) throws IOException, InterruptedException;

  /// Reads an archive to its end, against its checksums.
  ///
  /// @return the number of its members
  long check(Path archive) throws IOException, InterruptedException;

  /// As much of a member as it can tell.
  Member told(Member member);
}
