package dev.forkpoint.application.port;

import dev.forkpoint.domain.hub.PublishedPath;

/// How a file of a dataset ought to be.
public sealed interface DatasetChange {

  /// Which file.
  PublishedPath path();

  /// The file is there and has this content, whatever it had.
  record Put(PublishedPath path, Content content) implements DatasetChange {}

  /// There is no such file.
  record Delete(PublishedPath path) implements DatasetChange {}
}
