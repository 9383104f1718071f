package dev.forkpoint.adapters.fs.trace.form.pi;

import dev.forkpoint.domain.conversation.Fate;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.trace.Role;

/// What Pi's rows have a place for.
final class PiPlaces implements Places {
  @Override
  public Fate systemMessages() {
    return Fate.LEFT_OUT;
  }

  /// Pi has branches, but where these left the main line is not known.
  @Override
  public Fate branches() {
    return Fate.LEFT_OUT;
  }

  @Override
  public Fate compactions() {
    return Fate.KEPT;
  }

  @Override
  public Fate times() {
    return Fate.KEPT;
  }

  @Override
  public Fate reasoning() {
    return Fate.KEPT;
  }

  @Override
  public Fate image(Part.Image image) {
    return image.isEmbedded() && image.mediaType().startsWith("image/") ? Fate.KEPT : Fate.LEFT_OUT;
  }

  @Override
  public Fate usage(Message message) {
    return message.role() == Role.ASSISTANT ? Fate.KEPT : Fate.LEFT_OUT;
  }
}
