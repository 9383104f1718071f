package dev.forkpoint.adapters.fs.trace.gemini;

import dev.forkpoint.adapters.fs.trace.DocumentHead;
import dev.forkpoint.adapters.fs.trace.DocumentShape;
import dev.forkpoint.adapters.fs.trace.FileHead;
import dev.forkpoint.adapters.fs.trace.JsonDocument;
import dev.forkpoint.adapters.fs.trace.JsonHead;
import dev.forkpoint.adapters.fs.trace.JsonRows;
import dev.forkpoint.adapters.fs.trace.OtherId;
import dev.forkpoint.adapters.fs.trace.SessionIds;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/// The sessions of Gemini CLI: to version 0.39 one JSON object with a list of messages, since then
/// a log of them.
///
/// - Messages of the user and of Gemini are messages, and effective. Information, warnings and
///   errors, which Gemini does not see, are opaque.
/// - A message of the log whose id is known replaces the earlier one in its place: what it adds is
///   told as part of the same message. `$rewindTo` takes away that message and what came after it;
///   an unknown one takes away all. `$set.messages` replaces all, and is a compaction where it
///   begins with a message that is new.
/// - A tool's answer belongs to the message that asked for it; the answers come behind the
///   requests.
/// - Usage is counted once per message, `thoughts` and `tool` left out, as Gemini has them.
/// - The title is the summary that Gemini CLI made, else the first prompt.
public final class GeminiFormat implements TraceFormat {
  private static final Set<String> ID_PLACES = Set.of("/sessionId");

  private static final DocumentShape DOCUMENT =
      new DocumentShape("messages", GeminiRow.KEYS, GeminiRow.KEYS);

  @Override
  public String name() {
    return "gemini";
  }

  @Override
  public boolean recognises(byte[] head) {
    DocumentHead document = DocumentHead.of(head, DOCUMENT);
    return isDocument(document)
        ? new GeminiRow(document.members()).isHeader()
        : JsonHead.anyRow(head, GeminiRow.KEYS, row -> new GeminiRow(row).isTelling());
  }

  private static boolean isDocument(DocumentHead head) {
    return head.isDocument() && head.hasMessages();
  }

  @Override
  public Optional<String> sessionId(byte[] head) {
    return SessionIds.at("/sessionId", head);
  }

  @Override
  public void copyAs(String id, InputStream file, OutputStream target) throws IOException {
    byte[] head = FileHead.read(file);
    InputStream whole = FileHead.before(file, head);
    if (isDocument(DocumentHead.of(head, DOCUMENT))) {
      new OtherId(this, ID_PLACES).copyDocument(id, whole, target);
    } else {
      new OtherId(this, ID_PLACES).copyRows(id, whole, target);
    }
  }

  @Override
  public TraceReading read(InputStream file, String path, Texts texts, Sink sink)
      throws IOException {
    byte[] head = FileHead.read(file);
    InputStream whole = FileHead.before(file, head);
    GeminiReading reading = new GeminiReading(texts, sink);
    return isDocument(DocumentHead.of(head, DOCUMENT))
        ? readDocument(new JsonDocument(DOCUMENT, whole, texts), path, reading, sink)
        : readLog(new JsonRows(whole, GeminiRow.KEYS, texts), path, reading, sink);
  }

  private static TraceReading readDocument(
      JsonDocument document, String path, GeminiReading reading, Sink sink) throws IOException {
    document.read(path, sink, reading);
    return reading.result(document);
  }

  private static TraceReading readLog(JsonRows rows, String path, GeminiReading reading, Sink sink)
      throws IOException {
    rows.giveTo(reading::take, path, sink);
    return reading.result(rows);
  }
}
