package dev.forkpoint.adapters.fs.trace.opencode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.DocumentHead;
import dev.forkpoint.adapters.fs.trace.DocumentShape;
import dev.forkpoint.adapters.fs.trace.JsonDocument;
import dev.forkpoint.adapters.fs.trace.SessionIds;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/// The sessions that OpenCode exports: one JSON object with the session's `info`, and its
/// `messages`, each with parts. Sub-agents are sessions of their own, in documents of their own.
///
/// - Each message is one. A call and its answer are one part; the answers of calls that stand side
///   by side come behind the calls.
/// - A message that its session's `revert` names, and those after it, are not effective. A finished
///   summary takes away what came before the request for it, up to the tail that the request keeps;
///   it is told as a compaction, and is effective.
/// - Usage and cost are counted once per answer; the tokens of its reasoning are left out, as
///   OpenCode counts them apart.
/// - The title is the session's, unless OpenCode has not found one yet; else the first prompt.
public final class OpenCodeFormat implements TraceFormat {
  private static final String INFO = "info";
  private static final DocumentShape DOCUMENT =
      new DocumentShape("messages", Set.of(INFO), Set.of(INFO, "parts"));

  @Override
  public String name() {
    return "opencode";
  }

  @Override
  public boolean recognises(byte[] head) {
    DocumentHead document = DocumentHead.of(head, DOCUMENT);
    JsonNode info = document.members().path(INFO);
    return document.isDocument()
        && document.hasMessages()
        && !document.isList()
        && info.path("id").isTextual()
        && info.path("time").isObject();
  }

  @Override
  public Optional<String> sessionId(byte[] head) {
    return SessionIds.at("/info/id", head);
  }

  @Override
  public TraceReading read(InputStream file, String path, Texts texts, Sink sink)
      throws IOException {
    JsonDocument document = new JsonDocument(DOCUMENT, file, texts);
    OpenCodeReading reading = new OpenCodeReading(texts, sink);
    document.read(path, sink, reading);
    return reading.result(document);
  }
}
