package dev.forkpoint.adapters.fs.trace.form.zot;

import dev.forkpoint.domain.conversation.Fate;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.Places;

/// What zot's rows have a place for.
final class ZotPlaces implements Places {
  @Override
  public Fate systemMessages() {
    return Fate.LEFT_OUT;
  }

  /// They would be read as the main line.
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
    return image.isEmbedded() && !image.mediaType().isEmpty() ? Fate.KEPT : Fate.LEFT_OUT;
  }

  @Override
  public Fate usage(Message message) {
    return Fate.KEPT;
  }
}
