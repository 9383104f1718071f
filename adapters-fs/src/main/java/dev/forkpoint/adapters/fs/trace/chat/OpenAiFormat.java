package dev.forkpoint.adapters.fs.trace.chat;

import dev.forkpoint.adapters.fs.trace.JsonDocument;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;

/// Messages as they are sent to OpenAI's chat API: one JSON list, or an object that has one as
/// `messages`.
///
/// - Each element is a message, and all of them are effective.
/// - The title is the first prompt. The model is the one that a message names, else the object's
///   `model`, where it stands before the messages. There is no usage.
/// - A list in which nothing is said only to one of the APIs is taken for one of OpenAI's.
public final class OpenAiFormat implements TraceFormat {
  @Override
  public String name() {
    return "openai";
  }

  @Override
  public boolean recognises(byte[] head) {
    ChatHead chat = ChatHead.of(head);
    return chat.isChat() && !chat.isAnthropic();
  }

  @Override
  public TraceReading read(InputStream file, String path, Texts texts, Sink sink)
      throws IOException {
    JsonDocument document = new JsonDocument(ChatHead.SHAPE, file, texts);
    OpenAiReading reading = new OpenAiReading(texts, sink);
    document.read(path, sink, reading);
    return reading.result(document);
  }
}
