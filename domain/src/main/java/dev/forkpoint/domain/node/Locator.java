package dev.forkpoint.domain.node;

import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.SpanRef;

/// Tells where a chunk is that a node names. It is asked in the order in which the node names them.
@FunctionalInterface
public interface Locator<X extends Exception> {

  /// The reference to a chunk.
  ///
  /// @param level the level of the content tree that names it: 0 for a chunk of its content, above
  ///   that for a node of references
  SpanRef locate(Digest chunk, int level) throws X;
}
