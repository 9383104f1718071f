package dev.forkpoint.domain.session;

import dev.forkpoint.domain.text.KeptText;
import java.time.Instant;
import java.util.Optional;

/// One conversation with one agent.
///
/// @param agent the agent's name, as its trace format calls it
/// @param title what a person calls it; empty where nobody has said anything yet
/// @param model the model that answered last, where the trace tells
/// @param forkPoint where it left its parent, where it has one
/// @param origin what it was imported from, where it was
/// @param firstPrompt how that begins which its user asked first, where its trace was read; no
///   checkpoint says it
public record Session(
    SessionId id,
    WorkspaceId workspace,
    String agent,
    String title,
    Optional<String> model,
    Instant createdAt,
    Optional<ForkPoint> forkPoint,
    Optional<Origin> origin,
    Optional<String> firstPrompt) {

  public Session {
    agent = KeptText.of(agent);
    title = KeptText.of(title);
    model = model.map(KeptText::of);
    firstPrompt = firstPrompt.map(KeptText::of);
  }

  /// A session in which nobody is known to have asked anything.
  public Session(
      SessionId id,
      WorkspaceId workspace,
      String agent,
      String title,
      Optional<String> model,
      Instant createdAt,
      Optional<ForkPoint> forkPoint,
      Optional<Origin> origin) {
    this(id, workspace, agent, title, model, createdAt, forkPoint, origin, Optional.empty());
  }

  /// The same session under another title.
  public Session titled(String other) {
    return new Session(
        id, workspace, agent, other, model, createdAt, forkPoint, origin, firstPrompt);
  }

  /// The same session, of which it is known what was asked first.
  public Session asked(Optional<String> prompt) {
    return new Session(id, workspace, agent, title, model, createdAt, forkPoint, origin, prompt);
  }
}
