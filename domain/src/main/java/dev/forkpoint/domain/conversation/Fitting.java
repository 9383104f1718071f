package dev.forkpoint.domain.conversation;

import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes a conversation fit into another form, and counts what becomes of it. What it hands on has
/// a place there:
///
/// - a tool's answer comes behind the request for it, once; another one becomes a text
/// - an assistant's message says, thinks, asks or shows something; an empty one is left out, and so
///   is any message nothing of which has a place
public final class Fitting implements ConversationSink {
  private final Places places;
  private final ConversationSink form;
  private final Tally tally = new Tally();
  private final Set<String> openCalls = new HashSet<>();
  private boolean onMainLine = true;

  /// @param form is given what fits
  public Fitting(Places places, ConversationSink form) {
    this.places = places;
    this.form = form;
  }

  /// What became of all that was taken so far.
  public Fidelity fidelity() {
    return tally.fidelity(openCalls.size());
  }

  @Override
  public void message(Message message) throws IOException {
    countBranch(message);
    if (hasNoPlace(message)) {
      tally.countAll(message, Fate.LEFT_OUT);
      return;
    }
    Message fitted = message.with(fit(message.parts()));
    if (isNothing(message, fitted)) {
      tally.countMessage(message, Fate.LEFT_OUT, Fate.LEFT_OUT, Fate.LEFT_OUT);
      return;
    }
    tally.countMessage(message, itself(message), places.times(), places.usage(message));
    form.message(fitted);
  }

  @Override
  public void compaction(Compaction compaction) throws IOException {
    Fate fate = places.compactions();
    tally.count(Feature.COMPACTIONS, cut(compaction.summary()) ? worse(fate) : fate);
    if (fate != Fate.LEFT_OUT) {
      form.compaction(compaction);
    }
  }

  private void countBranch(Message message) {
    if (onMainLine && !message.effective()) {
      tally.count(Feature.BRANCHES, places.branches());
    }
    onMainLine = message.effective();
  }

  private boolean hasNoPlace(Message message) {
    return (!message.effective() && places.branches() == Fate.LEFT_OUT)
        || (message.role() == Role.SYSTEM && places.systemMessages() == Fate.LEFT_OUT);
  }

  private static boolean isNothing(Message source, Message fitted) {
    return fitted.parts().isEmpty()
        && (source.role() != Role.USER || !source.begins() || !source.parts().isEmpty());
  }

  private Fate itself(Message message) {
    boolean cut =
        message.parts().stream().anyMatch(part -> part instanceof Part.Text text && isCut(text));
    Fate place = message.role() == Role.SYSTEM ? places.systemMessages() : Fate.KEPT;
    return cut ? worse(place) : place;
  }

  private static boolean isCut(Part.Text text) {
    return Texts.WHOLE.isCut(text.text());
  }

  private List<Part> fit(List<Part> parts) {
    List<Part> fitted = new ArrayList<>(parts.size());
    for (Part part : parts) {
      Fate fate = fate(part);
      tally.countPart(part, fate);
      if (fate != Fate.LEFT_OUT) {
        fitted.add(inForm(part));
      }
    }
    return fitted;
  }

  private Fate fate(Part part) {
    return switch (part) {
      case Part.Text text -> cut(text.text()) ? Fate.DEGRADED : Fate.KEPT;
      case Part.Reasoning thought -> fate(thought);
      case Part.ToolCall call -> cut(call.input()) ? Fate.DEGRADED : Fate.KEPT;
      case Part.ToolResult result ->
          cut(result.output()) || !isAwaited(result) ? Fate.DEGRADED : Fate.KEPT;
      case Part.Image image -> fate(image);
    };
  }

  private Fate fate(Part.Reasoning thought) {
    if (thought.text().isEmpty()) {
      return Fate.LEFT_OUT;
    }
    return cut(thought.text()) ? worse(places.reasoning()) : places.reasoning();
  }

  /// A picture that was cut is none any more.
  private Fate fate(Part.Image image) {
    return image.data().isEmpty() || cut(image.data()) ? Fate.LEFT_OUT : places.image(image);
  }

  private Part inForm(Part part) {
    return switch (part) {
      case Part.ToolCall call -> {
        openCalls.add(call.id());
        yield call;
      }
      case Part.ToolResult result -> openCalls.remove(result.callId()) ? result : orphan(result);
      case Part.Text _, Part.Reasoning _, Part.Image _ -> part;
    };
  }

  private boolean isAwaited(Part.ToolResult result) {
    return openCalls.contains(result.callId());
  }

  private static Part orphan(Part.ToolResult result) {
    return new Part.Text(
        "[answer of a tool to %s]\n%s"
            .formatted(
                result.callId().isEmpty() ? "an unknown request" : result.callId(),
                result.output()));
  }

  private boolean cut(String text) {
    boolean cut = Texts.WHOLE.isCut(text);
    if (cut) {
      tally.countCut();
    }
    return cut;
  }

  private static Fate worse(Fate fate) {
    return fate == Fate.KEPT ? Fate.DEGRADED : fate;
  }
}
