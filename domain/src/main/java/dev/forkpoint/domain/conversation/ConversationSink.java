package dev.forkpoint.domain.conversation;

import java.io.IOException;

/// Takes a conversation, from beginning to end.
public interface ConversationSink {

  /// Takes a message or a piece of one.
  void message(Message message) throws IOException;

  /// Takes a summary.
  void compaction(Compaction compaction) throws IOException;
}
