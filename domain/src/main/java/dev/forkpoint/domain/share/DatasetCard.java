package dev.forkpoint.domain.share;

import dev.forkpoint.domain.hub.Visibility;

/// What a dataset says of itself: front matter for the Hub, and words for people.
public final class DatasetCard {
  private DatasetCard() {}

  /// The card of a destination's dataset, in Markdown. It does not name the dataset, so it stays
  /// true when that is renamed or copied.
  public static String of(Destination destination) {
    return frontMatter(destination) + "\n" + body(destination);
  }

  private static String frontMatter(Destination destination) {
    return """
    ---
    pretty_name: Forkpoint sessions
    language:
    - en
    license: other
    task_categories:
    - text-generation
    tags:
    - %s
    - coding-agent
    - forkpoint
    configs:
    - config_name: default
      data_files:
      - split: train
        path: "%s"
    ---
    """
        .formatted(tag(destination), DatasetPath.ALL_TRACES);
  }

  private static String tag(Destination destination) {
    return destination.form() == ShareForm.ROW ? "agent-sessions" : "agent-traces";
  }

  private static String body(Destination destination) {
    return """
    # Sessions of coding agents

    Conversations between a person and a coding agent, shared with Forkpoint. A session is one
    file, `sessions/YYYY-MM-DD/<session>.jsonl`, under the day on which it began (UTC). %s

    **Nobody has reviewed these files. Secrets were looked for by a program and replaced by
    `[SECRET:…]`; that is a best effort, and not everything is found.** Names, paths, code and
    whatever a tool printed are as they were.

    %s

    ## Limits

    - Files that the agent kept of its own history are left out.
    - Texts that are too long for the viewer are cut, and say so at their end.
    - A file can be replaced by a later state of the same session. Earlier states stay in the
      history of this repository.
    """
        .formatted(shape(destination), advice(destination));
  }

  private static String shape(Destination destination) {
    return switch (destination.form()) {
      case ROW -> "It is one JSON object; `messages` is text that holds JSON.";
      case NATIVE, CLAUDE_CODE ->
          "It holds the rows that the agent wrote, or rows in the form of Claude Code.";
    };
  }

  private static String advice(Destination destination) {
    return destination.visibility() == Visibility.PRIVATE
        ? """
        Do not make this dataset public before you have read what is in it. Public means all of
        it, with its whole history, to everybody, for good.\
        """
        : """
        Whoever finds something here that should not be public: tell its owner, and use nothing
        of it.\
        """;
  }
}
