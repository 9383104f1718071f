package dev.forkpoint.adapters.fs.trace.form.row;

import dev.forkpoint.domain.conversation.Fate;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.Places;

/// What a table row has a place for.
final class RowPlaces implements Places {
  @Override
  public Fate systemMessages() {
    return Fate.KEPT;
  }

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

  /// Only the sum of a session.
  @Override
  public Fate usage(Message message) {
    return Fate.DEGRADED;
  }
}
