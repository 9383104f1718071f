package dev.forkpoint.application.share;

import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.PublishedFile;
import dev.forkpoint.domain.scrub.DamagedRowException;
import dev.forkpoint.domain.scrub.ScrubReport;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.scrub.Scrubbing;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Searches all files of a dataset for secrets, as they are on the Hub.
final class DatasetScan {
  PublicReview scan(Dataset dataset, TraceHub hub, Scrubber scrubber) throws IOException {
    List<PublishedFile> files = new ArrayList<>();
    hub.list(dataset.id(), dataset.head(), files::add);
    List<PublicReview.Finding> findings = new ArrayList<>();
    for (PublishedFile file : files) {
      try (InputStream content = hub.open(dataset.id(), dataset.head(), file.path())) {
        findings.addAll(findings(file, content, scrubber.begin()));
      }
    }
    AtomicInteger commits = new AtomicInteger();
    hub.history(dataset.id(), _ -> commits.incrementAndGet());
    return new PublicReview(dataset, files, findings, commits.get());
  }

  private static List<PublicReview.Finding> findings(
      PublishedFile file, InputStream content, Scrubbing scrubbing) throws IOException {
    String path = file.path().value();
    try {
      if (path.endsWith(".jsonl")) {
        scrubbing.survey(content, path);
      } else {
        scrubbing.surveyText(content, path);
      }
    } catch (DamagedRowException e) {
      return List.of(
          new PublicReview.Finding(
              "%s:%d:damaged".formatted(path, e.row()),
              e.getMessage() + ", so it cannot be searched for secrets"));
    }
    return findings(scrubbing.report());
  }

  private static List<PublicReview.Finding> findings(ScrubReport report) {
    List<PublicReview.Finding> findings = new ArrayList<>();
    for (ScrubReport.Finding found : report.findings()) {
      findings.add(
          new PublicReview.Finding(
              "%s:%d:%s:%s".formatted(found.stream(), found.row(), found.place(), found.rule()),
              found.description()));
    }
    if (report.total() > findings.size()) {
      findings.add(
          new PublicReview.Finding(
              "more", "%d more findings".formatted(report.total() - findings.size())));
    }
    return findings;
  }
}
