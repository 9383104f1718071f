package dev.forkpoint.domain.node;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;

/// A node that holds references of one level of a [ContentTree].
public final class ReferenceNode {
  /// A node ends after a reference whose digest has its lowest six bits clear, so 64 on average: an
  /// inserted chunk changes the node it falls into and no other.
  private static final long BOUNDARY = 0x3f;

  private static final int MOST = 256;

  /// The top of a tree, which is kept with the file's entry or the checkpoint, holds no more.
  public static final int MOST_AT_TOP = 8;

  private ReferenceNode() {}

  /// Whether a node of `size` references ends with one to the chunk of this name.
  public static boolean endsWith(Digest last, int size) {
    return size >= MOST || (last.fourth() & BOUNDARY) == 0;
  }

  /// Encodes the references of `tree`.
  ///
  /// @param self the pack that the node will be put into
  public static EncodedNode encode(ContentTree tree, PackName self) {
    NodeWriter node = new NodeWriter(self);
    node.write(tree);
    return node.finish();
  }

  /// Decodes a node.
  ///
  /// @param self the pack that the node was found in
  /// @throws FormatException where it is damaged
  public static ContentTree decode(EncodedNode node, PackName self) {
    return NodeReader.of(node, self).readTree();
  }

  /// Decodes what a node says.
  ///
  /// @param locations tells where the chunks are
  /// @throws FormatException where it is damaged
  public static <X extends Exception> ContentTree decode(byte[] saying, Locator<X> locations)
      throws X {
    ByteReader in = new ByteReader(saying);
    ContentTree tree = new NodeReader<>(in, locations).readTree();
    in.requireEnd();
    return tree;
  }
}
