package dev.forkpoint.adapters.fs.trace.form.codex;

import dev.forkpoint.domain.conversation.Fate;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.Places;

/// What a rollout has a place for.
final class CodexPlaces implements Places {
  @Override
  public Fate systemMessages() {
    return Fate.KEPT;
  }

  /// Sub-agents have files of their own.
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

  /// It is there as a summary of reasoning, without the encrypted original.
  @Override
  public Fate reasoning() {
    return Fate.DEGRADED;
  }

  @Override
  public Fate image(Part.Image image) {
    return image.isEmbedded() && !image.mediaType().startsWith("image/")
        ? Fate.LEFT_OUT
        : Fate.KEPT;
  }

  /// Codex counts what was read from a cache as read, others count it apart.
  @Override
  public Fate usage(Message message) {
    return Fate.LEFT_OUT;
  }
}
