package dev.forkpoint.adapters.fs.trace.claude;

import dev.forkpoint.adapters.fs.trace.FileHead;
import dev.forkpoint.adapters.fs.trace.SessionLayout;
import dev.forkpoint.application.port.TraceFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where Claude Code keeps a session: rows in `<name>.jsonl`, and beside it
///
/// - a folder `<name>` with whatever else there is of it, such as sub-agents and spilled output
/// - in older versions, an `agent-<id>.jsonl` for each sub-agent, whose rows name the session
///
/// Such a sub-agent whose session is not there is found as a session, so that it is not lost; none
/// of its messages is effective.
public final class ClaudeCodeFiles implements SessionLayout {
  private static final String SUFFIX = ".jsonl";
  private static final String AGENT_PREFIX = "agent-";

  private final TraceFormat format = new ClaudeCodeFormat();

  @Override
  public TraceFormat format() {
    return format;
  }

  @Override
  public boolean mayBeMain(String name) {
    return name.endsWith(SUFFIX) && name.length() > SUFFIX.length();
  }

  @Override
  public List<Parts> sessions(List<Path> mains, List<Path> siblings) throws IOException {
    Map<String, List<Path>> agents = agentsBySession(siblings);
    List<Parts> sessions = new ArrayList<>();
    Set<Path> owned = new HashSet<>();
    for (Path main : mains) {
      if (!isAgent(main)) {
        List<Path> own = agents.getOrDefault(sessionId(main), List.of());
        owned.addAll(own);
        sessions.add(parts(main, own));
      }
    }
    mains.stream()
        .filter(main -> isAgent(main) && !owned.contains(main))
        .forEach(orphan -> sessions.add(parts(orphan, List.of())));
    return sessions;
  }

  private static Map<String, List<Path>> agentsBySession(List<Path> siblings) throws IOException {
    Map<String, List<Path>> agents = new HashMap<>();
    for (Path sibling : siblings) {
      if (isAgent(sibling) && Files.isRegularFile(sibling, LinkOption.NOFOLLOW_LINKS)) {
        agents.computeIfAbsent(sessionId(sibling), _ -> new ArrayList<>()).add(sibling);
      }
    }
    return agents;
  }

  private static Parts parts(Path main, List<Path> agents) {
    List<Path> sidecars = new ArrayList<>(agents);
    Path folder = main.resolveSibling(stem(main));
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      sidecars.add(folder);
    }
    return new Parts(main, sidecars);
  }

  /// The session that the rows name; where none of the first does, the file is named after it.
  private static String sessionId(Path file) throws IOException {
    return ClaudeHead.of(FileHead.read(file)).sessionId().orElseGet(() -> stem(file));
  }

  private static boolean isAgent(Path file) {
    return subAgent(file.getFileName().toString()).isPresent();
  }

  /// The sub-agent whose rows a file of that name holds.
  static Optional<String> subAgent(String name) {
    return name.startsWith(AGENT_PREFIX) && name.endsWith(SUFFIX)
        ? Optional.of(name.substring(AGENT_PREFIX.length(), name.length() - SUFFIX.length()))
        : Optional.empty();
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }
}
