package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A bucket of cc-broker's, as a folder.
record BrokerFolder(Path root) {
  /// What Claude Code calls the session of the tests.
  static final String AGENTS_ID = "5e265cf6-9a9c-447e-b717-1f6dba7e3500";

  /// What cc-broker calls it.
  static final String SESSION = "cse_" + AGENTS_ID;

  /// Where its transcript was in the home, before it had an object of its own.
  static final String PROJECT = "projects/-tmp-cc-broker-sess-cse-" + AGENTS_ID + "-project";

  BrokerFolder put(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return this;
  }

  /// A transcript as v0.43 kept it.
  BrokerFolder transcript(String workspace, String session, String rows) throws IOException {
    return put(
        "workspaces/%s/sessions/%s.jsonl".formatted(workspace, session), rows.getBytes(UTF_8));
  }

  /// A session as v0.45 keeps it.
  BrokerFolder folder(String workspace, String session, BrokerTar tar) throws IOException {
    return put("workspaces/%s/sessions/%s.tar.gz".formatted(workspace, session), tar.bytes());
  }

  BrokerFolder home(String workspace, BrokerTar tar) throws IOException {
    return put("workspaces/%s/claude-home.tar.gz".formatted(workspace), tar.bytes());
  }

  BrokerFolder gateway(String workspace, String session, BrokerTar tar) throws IOException {
    return put("cc-app-gateway/%s/%s.tar.gz".formatted(workspace, session), tar.bytes());
  }

  /// A transcript with nothing beside it.
  static BrokerTar tar(String rows) throws IOException {
    return new BrokerTar().file(AGENTS_ID + ".jsonl", rows);
  }

  /// The first prompts of a conversation.
  static String rows(int count) {
    return rows(AGENTS_ID, "prompt", count);
  }

  /// The first prompts of a conversation.
  ///
  /// @param agentsId the session that they are of
  /// @param word what each says, with its number
  static String rows(String agentsId, String word, int count) {
    return rowsBehind("null", agentsId, word, count);
  }

  /// Prompts that go on where two of [#rows] end.
  static String rowsBehindTwo(String word, int count) {
    return rowsBehind("\"prompt-2\"", AGENTS_ID, word, count);
  }

  private static String rowsBehind(String parent, String agentsId, String word, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number ->
            row(
                number == 1 ? parent : "\"%s-%d\"".formatted(word, number - 1),
                agentsId,
                word,
                number))
        .collect(Collectors.joining());
  }

  private static String row(String parent, String agentsId, String word, int number) {
    return """
    {"type":"user","uuid":"%s-%d","parentUuid":%s,"sessionId":"%s","cwd":"/tmp","version":"1.0.0",\
    "timestamp":"2026-05-03T10:00:%02dZ","message":{"role":"user","content":"%s %d"}}
    """
        .formatted(word, number, parent, agentsId, number, word, number);
  }
}
