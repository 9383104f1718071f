package dev.forkpoint.bootstrap.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.forkpoint.domain.content.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is known of something in an archive.
///
/// @param name its path, without a slash at the end
/// @param mode as `ls` writes it
/// @param modified to the second
/// @param content the SHA-256 of it in hexadecimal; that of the target for a link
public record Member(String name, String mode, Instant modified, String content) {
  private static final String LINK = "lrwxrwxrwx";

  static Member of(String name, String mode, Instant modified, byte[] content) {
    return new Member(name, mode, modified, Digest.of(content).hex());
  }

  /// What is below a directory.
  public static List<Member> below(Path directory) throws IOException {
    List<Member> members = new ArrayList<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.filter(path -> !path.equals(directory)).toList()) {
        members.add(of(directory.relativize(path).toString(), path));
      }
    }
    return members;
  }

  private static Member of(String name, Path path) throws IOException {
    PosixFileAttributes attributes =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Instant modified = Instant.ofEpochSecond(attributes.lastModifiedTime().to(SECONDS));
    String permissions = PosixFilePermissions.toString(attributes.permissions());
    if (attributes.isSymbolicLink()) {
      return of(name, LINK, modified, Files.readSymbolicLink(path).toString().getBytes(UTF_8));
    }
    return attributes.isDirectory()
        ? of(name, "d" + permissions, modified, new byte[0])
        : of(name, "-" + permissions, modified, Files.readAllBytes(path));
  }

  /// The same, where a program does not give links their times.
  public Member withoutTimeOfLinks() {
    return mode.equals(LINK) ? new Member(name, mode, Instant.EPOCH, content) : this;
  }

  Member withoutMode() {
    return new Member(name, "", modified, content);
  }

  Member toTwoSeconds() {
    long seconds = modified.getEpochSecond();
    return new Member(name, mode, Instant.ofEpochSecond(seconds - seconds % 2), content);
  }
}
