package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.forkpoint.application.look.SessionForest;
import dev.forkpoint.domain.session.SessionId;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session and the sessions that were forked from it, the oldest first.
///
/// @param duplicateOf the oldest session that was imported from a trace of the same id, or null
/// @param cycle whether it was imported from a trace that names a descendant of its own as its
///   parent
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TreeView(
    @JsonUnwrapped SessionView session,
    @Nullable String duplicateOf,
    boolean cycle,
    List<TreeView> forks) {

  /// The view of a tree.
  public static TreeView of(SessionForest.Node node) {
    return new TreeView(
        SessionView.of(node.state()),
        node.duplicateOf().map(SessionId::value).orElse(null),
        node.cycle(),
        node.forks().stream().map(TreeView::of).toList());
  }
}
