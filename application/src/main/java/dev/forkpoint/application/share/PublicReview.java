package dev.forkpoint.application.share;

import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.PublishedFile;
import java.util.List;
import java.util.Set;

/// What everybody would see of a dataset if it were public.
///
/// @param dataset as it was reviewed
/// @param files all of them
/// @param findings what looks like a secret in them
/// @param commits how many states of the files its history holds; they go before it is public
public record PublicReview(
    Dataset dataset, List<PublishedFile> files, List<Finding> findings, int commits) {

  /// Something that looks like a secret.
  ///
  /// @param id what it is allowed by
  /// @param description what it is, in words
  public record Finding(String id, String description) {}

  /// The findings that nobody allowed.
  public List<Finding> notAllowed(Set<String> allowed) {
    return findings.stream().filter(finding -> !allowed.contains(finding.id())).toList();
  }
}
