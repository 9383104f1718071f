package dev.forkpoint.adapters.fs.trace.form.claude;

import dev.forkpoint.domain.conversation.Fate;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.trace.Role;

/// What Claude Code's rows have a place for.
final class ClaudePlaces implements Places {
  @Override
  public Fate systemMessages() {
    return Fate.LEFT_OUT;
  }

  @Override
  public Fate branches() {
    return Fate.KEPT;
  }

  @Override
  public Fate compactions() {
    return Fate.KEPT;
  }

  @Override
  public Fate times() {
    return Fate.KEPT;
  }

  /// It lacks the signature without which the model does not take it back.
  @Override
  public Fate reasoning() {
    return Fate.DEGRADED;
  }

  @Override
  public Fate image(Part.Image image) {
    return image.isEmbedded() && image.mediaType().isEmpty() ? Fate.LEFT_OUT : Fate.KEPT;
  }

  /// There is no place for dollars.
  @Override
  public Fate usage(Message message) {
    if (message.role() != Role.ASSISTANT) {
      return Fate.LEFT_OUT;
    }
    return message.usage().cost().isPresent() ? Fate.DEGRADED : Fate.KEPT;
  }
}
