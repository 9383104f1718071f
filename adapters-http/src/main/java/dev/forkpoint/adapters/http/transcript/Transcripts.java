package dev.forkpoint.adapters.http.transcript;

import dev.forkpoint.adapters.http.view.EventView;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.TraceIssue;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The transcripts that were looked at last. A trace can only be read from its beginning, because
/// what a row means depends on those before it; so it is read once, and not for every page.
@Singleton
public final class Transcripts implements Closeable {
  private static final int MOST = 8;
  private static final Argument<EventView> EVENT = Argument.of(EventView.class);

  private final Conversations conversations;
  private final JsonMapper json;
  private final Map<Key, Transcript> lately = new LinkedHashMap<>(MOST, 0.75f, true);

  Transcripts(Conversations conversations, JsonMapper json) {
    this.conversations = conversations;
    this.json = json;
  }

  private record Key(WorkspaceId workspace, CheckpointId checkpoint, Conversation which) {}

  /// Events of a conversation at a checkpoint, by their position.
  ///
  /// @throws IOException where the trace cannot be read
  public TranscriptPage page(
      Session session, CheckpointSummary checkpoint, Conversation which, int from, int limit)
      throws IOException {
    while (true) {
      Optional<TranscriptPage> page = of(session, checkpoint, which).page(from, limit);
      if (page.isPresent()) {
        return page.get();
      }
    }
  }

  private synchronized Transcript of(
      Session session, CheckpointSummary checkpoint, Conversation which) throws IOException {
    Key key = new Key(session.workspace(), checkpoint.id(), which);
    Transcript known = lately.get(key);
    if (known != null && !known.isLost()) {
      return known;
    }
    if (known != null) {
      known.close();
    }
    Transcript fresh = new Transcript();
    lately.put(key, fresh);
    forgetOldest();
    readInBackground(sink -> conversations.read(session, checkpoint, which, sink), fresh);
    return fresh;
  }

  /// Reads a conversation.
  @FunctionalInterface
  private interface Reading {
    void into(TraceFormat.Sink sink) throws IOException;
  }

  /// Not on a virtual thread: it would keep a processor from all others until the trace is read.
  private void readInBackground(Reading reading, Transcript transcript) {
    Thread.ofPlatform().daemon().name("transcript").start(() -> read(reading, transcript));
  }

  private void forgetOldest() throws IOException {
    if (lately.size() > MOST) {
      Iterator<Transcript> oldest = lately.values().iterator();
      oldest.next().close();
      oldest.remove();
    }
  }

  private void read(Reading reading, Transcript transcript) {
    try {
      reading.into(new Writing(transcript));
      transcript.end();
    } catch (IOException | RuntimeException e) {
      transcript.fail(e);
    }
  }

  private final class Writing implements TraceFormat.Sink {
    private final Transcript transcript;

    private Writing(Transcript transcript) {
      this.transcript = transcript;
    }

    @Override
    public void event(Event event) throws IOException {
      transcript.add(json.writeValueAsBytes(EVENT, EventView.of(event)));
    }

    @Override
    public void issue(TraceIssue issue) {}
  }

  @Override
  @PreDestroy
  public synchronized void close() throws IOException {
    for (Transcript transcript : lately.values()) {
      transcript.close();
    }
    lately.clear();
  }
}
