package dev.forkpoint.domain.hub;

import java.net.URI;

/// A dataset as the Hub had it when it was asked.
///
/// @param key what tells it from another one of the same name, made after this one was deleted
/// @param head its newest commit
/// @param page where people look at it
public record Dataset(DatasetId id, String key, Visibility visibility, CommitId head, URI page) {

  /// Whether another one is the same dataset, whatever was done to it meanwhile.
  public boolean isSameAs(Dataset other) {
    return id.equals(other.id) && key.equals(other.key);
  }
}
