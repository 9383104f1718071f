package dev.forkpoint.adapters.fs.trace;

import java.util.Set;

/// Where a JSON document keeps what a session consists of.
///
/// @param messages the key of the list of messages, where the document is an object
/// @param others the key of a list that is read element by element too; empty where there is none
/// @param members the keys of the object that are read beside the lists
/// @param keys the keys that are read of an element; the values of others are skipped
/// @param encoded whether the lists may be strings that hold JSON
public record DocumentShape(
    String messages, String others, Set<String> members, Set<String> keys, boolean encoded) {

  /// An object with one list, or the list alone.
  public DocumentShape(String messages, Set<String> members, Set<String> keys) {
    this(messages, "", members, keys, false);
  }

  TextPieces decoded(TextPieces text) {
    return encoded ? new EncodedLists(text, Set.of(messages, others)) : text;
  }

  /// What follows the last message of a document that is cut there.
  String closing(boolean isList) {
    if (isList) {
      return "\n]\n";
    }
    return encoded ? "]\"}" : "\n]}\n";
  }
}
