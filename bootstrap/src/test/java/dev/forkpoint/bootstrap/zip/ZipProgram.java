package dev.forkpoint.bootstrap.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A program that unpacks archives.
///
/// @param name what it is called by
/// @param unpack the script that unpacks `$1` in `$2`
/// @param check the script that reads `$1` to its end
/// @param line what that prints for each member
record ZipProgram(String name, String unpack, String check, String line) implements ZipReader {
  @Override
  public boolean isThere() {
    return Shell.knows(name);
  }

  @Override
  public List<Member> members(Path archive, Path folder) throws IOException, InterruptedException {
    Shell.run(unpack, archive, folder);
    return Member.below(folder);
  }

  @Override
  public long check(Path archive) throws IOException, InterruptedException {
    return Shell.run(check, archive)
        .lines()
        .filter(printed -> printed.strip().matches(line))
        .count();
  }

  /// Some leave a link the time at which they make it.
  @Override
  public Member told(Member member) {
    return member.withoutTimeOfLinks();
  }

  @Override
  public String toString() {
    return name;
  }
}
