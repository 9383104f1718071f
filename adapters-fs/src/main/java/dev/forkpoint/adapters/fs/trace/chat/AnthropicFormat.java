package dev.forkpoint.adapters.fs.trace.chat;

import dev.forkpoint.adapters.fs.trace.JsonDocument;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;

/// Messages as they are sent to Anthropic's API: one JSON list, or an object that has one as
/// `messages`.
///
/// - Each element is a message, and all of them are effective. Tools' answers stand in messages of
///   the user. The `system` prompt beside the list is none.
/// - Usage is counted for each message that has one.
/// - The title is the first prompt. The model is the one that a message names, else the object's
///   `model`, where it stands before the messages.
public final class AnthropicFormat implements TraceFormat {
  @Override
  public String name() {
    return "anthropic";
  }

  @Override
  public boolean recognises(byte[] head) {
    ChatHead chat = ChatHead.of(head);
    return chat.isChat() && chat.isAnthropic();
  }

  @Override
  public TraceReading read(InputStream file, String path, Texts texts, Sink sink)
      throws IOException {
    JsonDocument document = new JsonDocument(ChatHead.SHAPE, file, texts);
    AnthropicReading reading = new AnthropicReading(texts, sink);
    document.read(path, sink, reading);
    return reading.result(document);
  }
}
