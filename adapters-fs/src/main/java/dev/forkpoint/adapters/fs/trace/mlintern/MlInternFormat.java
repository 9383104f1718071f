package dev.forkpoint.adapters.fs.trace.mlintern;

import dev.forkpoint.adapters.fs.trace.DocumentHead;
import dev.forkpoint.adapters.fs.trace.DocumentShape;
import dev.forkpoint.adapters.fs.trace.FileHead;
import dev.forkpoint.adapters.fs.trace.JsonDocument;
import dev.forkpoint.adapters.fs.trace.OtherId;
import dev.forkpoint.adapters.fs.trace.SessionIds;
import dev.forkpoint.adapters.fs.trace.chat.ChatKeys;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The sessions of ml-intern: one JSON object with the lists `messages` and `events`, or the row of
/// a data set, on one line, in which the lists are strings that hold JSON.
///
/// - Each element of `messages` is a message in the shape of a chat API, and a row. All of them are
///   effective: what a compaction took away is not in the file.
/// - Usage is counted once per `llm_call` of `events`. Its model answered; before the first of them
///   it is `model_name`, which the messages carry too, since they name none themselves.
/// - The title is the first prompt. Times are those of the messages and events, and the start.
public final class MlInternFormat implements TraceFormat {
  private static final Set<String> ID_PLACES = Set.of("/session_id");

  private static final String MESSAGES = "messages";
  private static final String EVENTS = "events";
  private static final Set<String> OWN_KEYS =
      Set.of("session_id", "session_start_time", "model_name", "user_id", "upload_status");

  private static final DocumentShape TRAJECTORY = shape(false);
  private static final DocumentShape ROW = shape(true);

  private static DocumentShape shape(boolean encoded) {
    Set<String> keys = new HashSet<>(ChatKeys.SNAKE.all());
    keys.addAll(Set.of("event_type", "data"));
    return new DocumentShape(MESSAGES, EVENTS, OWN_KEYS, keys, encoded);
  }

  @Override
  public String name() {
    return "ml-intern";
  }

  @Override
  public boolean recognises(byte[] head) {
    DocumentHead document = DocumentHead.of(head, ROW);
    return document.isDocument()
        && document.hasMessages()
        && document.members().has("session_id")
        && document.members().size() > 1;
  }

  @Override
  public Optional<String> sessionId(byte[] head) {
    return SessionIds.at("/session_id", head);
  }

  @Override
  public void copyAs(String id, InputStream file, OutputStream target) throws IOException {
    new OtherId(this, ID_PLACES).copyDocument(id, file, target);
  }

  @Override
  public TraceReading read(InputStream file, String path, Texts texts, Sink sink)
      throws IOException {
    byte[] head = FileHead.read(file);
    boolean isTrajectory = DocumentHead.of(head, TRAJECTORY).hasMessages();
    JsonDocument document =
        new JsonDocument(isTrajectory ? TRAJECTORY : ROW, FileHead.before(file, head), texts);
    MlInternReading reading = new MlInternReading(texts, sink);
    document.read(path, sink, reading);
    return reading.result(document);
  }
}
