package dev.forkpoint.application.port;

import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.PublishedPath;
import java.util.List;

/// What has to be sent to a dataset, as of one of its commits.
///
/// @param dataset what it was planned for
/// @param parent the newest commit at that time
/// @param files those whose content is missing there
/// @param deletions those that are there and ought not to be
public record Publication(
    Dataset dataset, CommitId parent, List<PlannedFile> files, List<PublishedPath> deletions) {

  public Publication {
    files = List.copyOf(files);
    deletions = List.copyOf(deletions);
  }

  /// Whether the dataset is as it ought to be.
  public boolean isEmpty() {
    return files.isEmpty() && deletions.isEmpty();
  }

  /// A file that has to be sent.
  ///
  /// @param storage where the Hub wants it
  /// @param oid what the Hub calls that content, in hexadecimal digits
  public record PlannedFile(PublishedPath path, Content content, Storage storage, String oid) {}

  /// Where the Hub keeps a file.
  public enum Storage {
    /// In the commit itself; its name is that of a git blob.
    GIT,
    /// Beside the commits, sent before them; its name is its SHA-256.
    LARGE
  }
}
