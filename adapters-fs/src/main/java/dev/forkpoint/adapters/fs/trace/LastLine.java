package dev.forkpoint.adapters.fs.trace;

import java.util.Optional;

/// The last of several texts that says anything, as it stands in a list. Most are the same as the
/// one before.
public final class LastLine {
  private String last = "";
  private Optional<String> line = Optional.empty();

  /// Takes the next text.
  public void take(String text) {
    if (!text.equals(last)) {
      last = text;
      line = OneLine.of(text).or(() -> line);
    }
  }

  /// See [OneLine]. Empty where all were blank.
  public Optional<String> line() {
    return line;
  }
}
