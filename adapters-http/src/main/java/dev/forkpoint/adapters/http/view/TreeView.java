package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.forkpoint.application.look.SessionForest;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/// A session and the sessions that were forked from it, the oldest first.
@Introspected
public record TreeView(@JsonUnwrapped SessionView session, List<TreeView> forks) {

  /// The view of a tree.
  public static TreeView of(SessionForest.Node node) {
    return new TreeView(
        SessionView.of(node.state()), node.forks().stream().map(TreeView::of).toList());
  }
}
