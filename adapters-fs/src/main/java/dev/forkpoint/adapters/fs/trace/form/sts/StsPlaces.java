package dev.forkpoint.adapters.fs.trace.form.sts;

import dev.forkpoint.domain.conversation.Fate;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.Places;

/// What the simple form has a place for: words, requests to tools and their answers, and times.
final class StsPlaces implements Places {
  @Override
  public Fate systemMessages() {
    return Fate.KEPT;
  }

  /// Nothing would tell them from the main line.
  @Override
  public Fate branches() {
    return Fate.LEFT_OUT;
  }

  /// A summary is there as something that the user says.
  @Override
  public Fate compactions() {
    return Fate.DEGRADED;
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
    return Fate.LEFT_OUT;
  }

  @Override
  public Fate usage(Message message) {
    return Fate.LEFT_OUT;
  }
}
