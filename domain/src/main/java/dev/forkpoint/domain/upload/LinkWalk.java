package dev.forkpoint.domain.upload;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Where a symbolic link leads, through all links on the way.
public final class LinkWalk {
  /// After as many, Linux gives up.
  private static final int MOST_LINKS = 40;

  private final Links links;

  /// @param links the links of the tree
  public LinkWalk(Links links) {
    this.links = links;
  }

  /// The links of a tree.
  @FunctionalInterface
  public interface Links {
    /// The target of the link at a path, if there is a link.
    Optional<String> targetOf(EntryPath path) throws IOException;
  }

  /// Whether a link leaves the tree. One that leads nowhere, or in a circle, does not.
  public boolean leaves(EntryPath link, String target) throws IOException {
    Deque<String> names = new ArrayDeque<>(namesOf(target));
    EntryPath at = link.parent();
    int followed = 1;
    boolean left = target.startsWith("/");
    while (!left && !names.isEmpty() && followed <= MOST_LINKS) {
      String name = names.remove();
      if (name.equals("..")) {
        left = at.isRoot();
        at = at.parent();
      } else {
        EntryPath next = at.child(name);
        Optional<String> further = links.targetOf(next);
        if (further.isPresent()) {
          followed++;
          left = further.get().startsWith("/");
          namesOf(further.get()).reversed().forEach(names::addFirst);
        } else {
          at = next;
        }
      }
    }
    return left;
  }

  private static List<String> namesOf(String target) {
    return Arrays.stream(target.split("/"))
        .filter(name -> !name.isEmpty() && !name.equals("."))
        .toList();
  }
}
