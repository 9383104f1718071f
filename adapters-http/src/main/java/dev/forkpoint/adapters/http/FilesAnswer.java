package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.ArchiveAnswer;
import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.view.PreviewView;
import dev.forkpoint.application.download.FilesDownload;
import dev.forkpoint.application.download.FilesDownload.Scope;
import dev.forkpoint.application.download.NoSessions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;

/// Answers a request for files: with an archive of them, or with what it would be.
@Singleton
final class FilesAnswer {
  private final FilesDownload filesDownload;

  FilesAnswer(FilesDownload filesDownload) {
    this.filesDownload = filesDownload;
  }

  HttpResponse<?> to(HttpRequest<?> request, Scope scope, DownloadQuery query) throws IOException {
    try {
      return query.isPreview()
          ? HttpResponse.ok(
                  PreviewView.of(filesDownload.preview(scope, query.order(), query.named())))
              .contentType(MediaType.APPLICATION_JSON_TYPE)
          : ArchiveAnswer.to(request, filesDownload.open(scope, query.order()));
    } catch (NoSessions e) {
      throw new Problem(
          ProblemKind.NOTHING_TO_EXPORT, "There is nothing to download: " + e.getMessage() + ".");
    }
  }
}
