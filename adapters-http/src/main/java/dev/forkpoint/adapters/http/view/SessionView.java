package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.Session;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A session and where it stands.
///
/// @param firstPrompt how its first prompt begins, or null where it is not known
/// @param model null where the trace does not tell
/// @param messages messages of the effective transcript
/// @param checkpoints how many checkpoints it has
/// @param parent the session that it was forked from, or null
/// @param importedFrom what it was imported from, or null
/// @param files number of files at its last checkpoint
/// @param bytes their length together
/// @param traceBytes length of the conversation's main file
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SessionView(
    String session,
    String workspace,
    String title,
    @Nullable String firstPrompt,
    String agent,
    @Nullable String model,
    int messages,
    int checkpoints,
    @Nullable String parent,
    @Nullable ForkPointView forkPoint,
    @Nullable OriginView importedFrom,
    Instant createdAt,
    Instant updatedAt,
    long files,
    long bytes,
    long traceBytes) {

  /// The view of a session.
  public static SessionView of(SessionState state) {
    Session session = state.session();
    CheckpointSummary head = state.head();
    return new SessionView(
        session.id().value(),
        session.workspace().value(),
        session.title(),
        session.firstPrompt().orElse(null),
        session.agent(),
        session.model().orElse(null),
        head.messages(),
        head.number(),
        session.forkPoint().map(point -> point.parent().value()).orElse(null),
        session.forkPoint().map(ForkPointView::of).orElse(null),
        session.origin().map(OriginView::of).orElse(null),
        session.createdAt(),
        head.savedAt(),
        head.files(),
        head.bytes(),
        head.traceBytes());
  }
}
