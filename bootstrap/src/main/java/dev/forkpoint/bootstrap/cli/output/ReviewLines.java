package dev.forkpoint.bootstrap.cli.output;

import dev.forkpoint.application.share.PublicReview;
import dev.forkpoint.domain.hub.PublishedFile;
import java.util.Set;

/// Tells what everybody would see of a dataset.
///
/// @param allowed the findings that may be public
public record ReviewLines(PublicReview review, Set<String> allowed) {

  /// Prints it.
  public void print(Text out) {
    out.line("Everybody would see all of %s:".formatted(review.dataset().id()));
    for (PublishedFile file : review.files()) {
      out.line("  %s  %s".formatted(file.path(), Wording.size(file.bytes())));
    }
    out.line(
        "Its history (%s) goes first, for good."
            .formatted(Wording.count(review.commits(), "commit")));
    for (PublicReview.Finding finding : review.findings()) {
      out.line(
          "  %s  %s%s"
              .formatted(
                  finding.id(),
                  finding.description(),
                  allowed.contains(finding.id()) ? " (allowed)" : ""));
    }
  }
}
