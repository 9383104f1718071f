package dev.forkpoint.domain.relocation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds paths that are elsewhere now in JSON, byte by byte. Outside its strings JSON has no `/`,
/// and a path is replaced by one that is spelled in the same way, so what was JSON stays JSON.
///
/// A path is found where it stands for itself: not in the middle of a longer one, and not where a
/// name only begins like its last. The longest of several is taken.
public final class Relocations {
  /// Moves nothing.
  public static final Relocations NONE = new Relocations(List.of());

  /// How many bytes before a path, and behind it, tell whether it stands for itself.
  public static final int CONTEXT_BYTES = 8;

  private static final byte[] FILE_URL = "file://".getBytes(StandardCharsets.US_ASCII);
  private static final String WHITE_SPACE = "nrtbf";

  private final List<Spelling> spellings;

  public Relocations(List<Relocation> relocations) {
    this.spellings =
        relocations.stream()
            .flatMap(relocation -> Spelling.of(relocation).stream())
            .sorted(Comparator.comparingInt(Spelling::length).reversed())
            .toList();
  }

  public boolean isEmpty() {
    return spellings.isEmpty();
  }

  /// The length of the longest path to be found, in bytes.
  public int longest() {
    return spellings.stream().mapToInt(Spelling::length).max().orElse(0);
  }

  /// What begins at a byte and is to be replaced.
  ///
  /// @param end where the bytes end
  public Optional<Spelling> at(byte[] bytes, int at, int end) {
    if (bytes[at] != '/' && bytes[at] != '\\') {
      return Optional.empty();
    }
    return spellings.stream()
        .filter(spelling -> spelling.isAt(bytes, at, end))
        .filter(spelling -> beginsAt(bytes, at) && endsAt(bytes, at + spelling.length(), end))
        .findFirst();
  }

  private static boolean beginsAt(byte[] bytes, int at) {
    if (at == 0) {
      return true;
    }
    byte before = bytes[at - 1];
    if (before == '/') {
      int url = at - FILE_URL.length;
      return url >= 0 && Arrays.equals(bytes, url, at, FILE_URL, 0, FILE_URL.length);
    }
    boolean escape = at > 1 && bytes[at - 2] == '\\' && WHITE_SPACE.indexOf(before) >= 0;
    return escape || (before != '\\' && !isOfName(before));
  }

  private static boolean endsAt(byte[] bytes, int at, int end) {
    if (at >= end) {
      return true;
    }
    if (bytes[at] == '\\' || bytes[at] == '.') {
      boolean goesOn =
          at + 1 < end && (bytes[at] == '.' ? isOfName(bytes[at + 1]) : bytes[at + 1] == 'u');
      return !goesOn;
    }
    return !isOfName(bytes[at]);
  }

  /// Whether a byte is likely to be of a file's name, in UTF-8.
  private static boolean isOfName(byte character) {
    return character < 0
        || Character.isLetterOrDigit(character)
        || "._-~+@%".indexOf(character) >= 0;
  }
}
