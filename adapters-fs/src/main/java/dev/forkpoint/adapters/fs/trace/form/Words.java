package dev.forkpoint.adapters.fs.trace.form;

import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import java.util.List;
import java.util.stream.Collectors;

/// What a message consists of, kind by kind.
public final class Words {
  private Words() {}

  /// Its parts of a kind.
  public static <T extends Part> List<T> of(Message message, Class<T> kind) {
    return message.parts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// All that it says, text below text.
  public static String said(Message message) {
    return of(message, Part.Text.class).stream()
        .map(Part.Text::text)
        .collect(Collectors.joining("\n"));
  }

  /// All that it thinks.
  public static String thought(Message message) {
    return of(message, Part.Reasoning.class).stream()
        .map(Part.Reasoning::text)
        .collect(Collectors.joining("\n"));
  }
}
