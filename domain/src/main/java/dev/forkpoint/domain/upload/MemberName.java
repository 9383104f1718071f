package dev.forkpoint.domain.upload;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a member, as the archive has it.
///
/// @param text its text
public record MemberName(String text) {
  /// As file systems have it.
  private static final int MOST_COMPONENT_BYTES = 255;

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  /// Why a member of this name belongs in no workspace, if it does not.
  public Optional<String> objection() {
    return objectionTo(text).or(this::objectionToPath);
  }

  /// Why a link with this target belongs in no workspace, whatever the target leads to.
  public static Optional<String> objectionToTarget(String target) {
    return target.isEmpty()
        ? Optional.of("it is a link to nothing")
        : objectionTo(target).map(why -> "it is a link, and of its target: " + why);
  }

  private static Optional<String> objectionTo(String text) {
    if (text.codePoints().anyMatch(Shown::isUnseen)) {
      return Optional.of("it has a control character in it");
    }
    if (text.indexOf('\\') >= 0) {
      return Optional.of("it has a backslash in it");
    }
    if (text.startsWith("/")) {
      return Optional.of("it is absolute");
    }
    return DRIVE.matcher(text).matches() ? Optional.of("it begins with a drive") : Optional.empty();
  }

  private Optional<String> objectionToPath() {
    if (text.isEmpty()) {
      return Optional.of("it is empty");
    }
    String path = plain();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        return Optional.of("it leads out of the directory that holds it");
      }
      if (name.isEmpty() || name.equals(".")) {
        return Optional.of("one of the names in it is empty or a dot");
      }
      if (bytes(name) > MOST_COMPONENT_BYTES) {
        return Optional.of(
            "one of the names in it has more than %d bytes".formatted(MOST_COMPONENT_BYTES));
      }
    }
    return Optional.empty();
  }

  /// The limit that it exceeds, if it does.
  public Optional<Limit> exceeded(ArchiveLimits limits) {
    if (bytes(text) > limits.nameBytes()) {
      return Optional.of(Limit.NAME_BYTES);
    }
    return plain().chars().filter(character -> character == '/').count() >= limits.depth()
        ? Optional.of(Limit.DEPTH)
        : Optional.empty();
  }

  /// Whether it is that of a directory.
  public boolean isOfDirectory() {
    return text.endsWith("/") || plain().isEmpty();
  }

  /// The path that it means. Only for a name to which there is no objection.
  public EntryPath path() {
    return new EntryPath(plain());
  }

  /// Many programs begin each name with `./`, and end that of a directory with a slash.
  private String plain() {
    String rest = text.startsWith("./") ? text.substring(2) : text;
    if (rest.equals(".")) {
      return "";
    }
    return rest.endsWith("/") && rest.length() > 1 ? rest.substring(0, rest.length() - 1) : rest;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /// A path without the case of its letters: equal where file systems that do not tell case apart
  /// have one file.
  public static String withoutCase(EntryPath path) {
    return path.value().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
