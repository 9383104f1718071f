package dev.forkpoint.bootstrap.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a command as it is typed into a shell.
final class ShellWords {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+-]+");

  private ShellWords() {}

  static String line(List<String> words) {
    return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
  }

  private static String quote(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
