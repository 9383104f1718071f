package dev.forkpoint.domain.layout;

import java.util.List;

/// Where an agent keeps what a session consists of.
public enum Layout {
  /// Claude Code: the home is its configuration directory, but for the folder of this session's
  /// project, which is the trace; the files are the working directory.
  CLAUDE_CODE("claude-code") {
    @Override
    public boolean hasHome() {
      return true;
    }

    @Override
    public List<String> traceFolders(TurnPlace place) {
      return ProjectFolder.of(place.files()).names().stream()
          .map(name -> place.home() + '/' + ProjectFolder.ABOVE + '/' + name)
          .toList();
    }
  },

  /// Any agent: the files are the working directory, the trace is one file elsewhere, with what
  /// belongs to it beside it. There is no home.
  PLAIN("plain") {
    @Override
    public boolean hasHome() {
      return false;
    }

    @Override
    public List<String> traceFolders(TurnPlace place) {
      return List.of(place.trace());
    }
  };

  private final String label;

  Layout(String label) {
    this.label = label;
  }

  /// The layout of an agent where nobody says otherwise.
  public static Layout of(String agent) {
    return agent.equals(CLAUDE_CODE.label) ? CLAUDE_CODE : PLAIN;
  }

  /// Whether a turn has the home that its workspace's sessions share.
  public abstract boolean hasHome();

  /// The directories in which a turn's trace may be. The first is the one that the agent itself
  /// uses, in which the trace is laid out.
  public abstract List<String> traceFolders(TurnPlace place);

  @Override
  public String toString() {
    return label;
  }
}
