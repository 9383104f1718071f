package dev.forkpoint.application.vault;

import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.SpanRef;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;

/// The content of a file whose chunks are still being stored. For one thread.
final class PendingContent {
  private static final int MOST_WAITING = 128;

  private final Deque<Future<ChunkRef>> waiting = new ArrayDeque<>();
  private final ContentTreeBuilder tree;

  PendingContent(ChunkWriter writer) {
    this.tree = new ContentTreeBuilder(writer);
  }

  void add(Future<ChunkRef> chunk) throws IOException {
    waiting.add(chunk);
    if (waiting.size() > MOST_WAITING) {
      settleFirst();
    }
  }

  boolean isDone() {
    return waiting.isEmpty() || waiting.getLast().isDone();
  }

  ContentTree finish() throws IOException {
    while (!waiting.isEmpty()) {
      settleFirst();
    }
    return tree.finish();
  }

  private void settleFirst() throws IOException {
    tree.add(SpanRef.ofData(Futures.get(waiting.remove())));
  }
}
