package dev.forkpoint.adapters.fs.trace.form;

import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import java.util.ArrayList;
import java.util.List;

/// What a message consists of, kind by kind.
public final class Words {
  private Words() {}

  /// Its parts of a kind.
  public static <T extends Part> List<T> of(Message message, Class<T> kind) {
    List<T> parts = new ArrayList<>();
    for (Part part : message.parts()) {
      if (kind.isInstance(part)) {
        parts.add(kind.cast(part));
      }
    }
    return parts;
  }

  /// All that it says, text below text.
  public static String said(Message message) {
    List<String> texts = new ArrayList<>();
    for (Part.Text text : of(message, Part.Text.class)) {
      texts.add(text.text());
    }
    return joined(texts);
  }

  /// All that it thinks.
  public static String thought(Message message) {
    List<String> thoughts = new ArrayList<>();
    for (Part.Reasoning thought : of(message, Part.Reasoning.class)) {
      thoughts.add(thought.text());
    }
    return joined(thoughts);
  }

  private static String joined(List<String> texts) {
    return texts.size() == 1 ? texts.getFirst() : String.join("\n", texts);
  }
}
