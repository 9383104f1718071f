package dev.forkpoint.adapters.fs.trace.form.page;

import dev.forkpoint.domain.conversation.Fate;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.Places;
import java.util.function.Predicate;

/// What a page has a place for: everything, except that it does not show every picture.
///
/// @param shown whether a picture is shown, rather than mentioned
record PagePlaces(Predicate<Part.Image> shown) implements Places {
  @Override
  public Fate systemMessages() {
    return Fate.KEPT;
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

  @Override
  public Fate reasoning() {
    return Fate.KEPT;
  }

  @Override
  public Fate image(Part.Image image) {
    return shown.test(image) ? Fate.KEPT : Fate.DEGRADED;
  }

  @Override
  public Fate usage(Message message) {
    return Fate.KEPT;
  }
}
