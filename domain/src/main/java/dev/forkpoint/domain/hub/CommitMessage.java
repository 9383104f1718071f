package dev.forkpoint.domain.hub;

/// What is said of a commit.
///
/// @param summary one line
/// @param description more lines; may be empty
public record CommitMessage(String summary, String description) {

  /// @throws IllegalArgumentException where there is no summary, or more than a line of it
  public CommitMessage {
    if (summary.isBlank() || summary.contains("\n")) {
      throw new IllegalArgumentException("a commit is summed up in one line");
    }
  }
}
