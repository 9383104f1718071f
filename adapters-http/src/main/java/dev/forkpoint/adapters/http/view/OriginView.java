package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.forkpoint.domain.session.Origin;
import dev.forkpoint.domain.trace.Lineage;
import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/// What a session was imported from, as its trace told then.
///
/// @param session the id by which the agent called it, or null
/// @param parent the id of the session that it was forked from, or null
/// @param messages how many messages of that it kept, or null
/// @param fingerprint what tells this trace from all others, in hex
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OriginView(
    @Nullable String session,
    @Nullable String parent,
    @Nullable Integer messages,
    String fingerprint) {

  /// The view of an origin.
  public static OriginView of(Origin origin) {
    Lineage lineage = origin.lineage();
    return new OriginView(
        lineage.session().orElse(null),
        lineage.parent().orElse(null),
        lineage.messages().isPresent() ? lineage.messages().getAsInt() : null,
        origin.source().hex());
  }
}
