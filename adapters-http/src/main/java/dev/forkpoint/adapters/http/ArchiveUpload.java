package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.view.SavedView;
import dev.forkpoint.application.checkpoint.ArchivedTurn;
import dev.forkpoint.application.checkpoint.SaveArchive;
import dev.forkpoint.application.checkpoint.SaveArchiveResult;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Saves an archive that is the body of a request, and answers how that ended.
@Singleton
final class ArchiveUpload {
  private final SaveArchive saveArchive;
  private final SavedCheckpoint savedCheckpoint;

  ArchiveUpload(SaveArchive saveArchive, SavedCheckpoint savedCheckpoint) {
    this.saveArchive = saveArchive;
    this.savedCheckpoint = savedCheckpoint;
  }

  SaveArchiveResult save(ArchivedTurn turn, @Nullable InputStream body) throws IOException {
    try (SpooledBody spooled = SpooledBody.ofArchive(body)) {
      return saveArchive.save(turn, spooled.location());
    }
  }

  HttpResponse<SavedView> answer(SaveArchiveResult result) {
    return switch (result) {
      case SaveArchiveResult.Saved saved ->
          savedCheckpoint.created(SavedView.of(saved.state(), saved.issues()));
      case SaveArchiveResult.Forked forked -> throw savedCheckpoint.forked(forked.fork());
      case SaveArchiveResult.StandsElsewhere other -> throw standsElsewhere(other.head());
      case SaveArchiveResult.NoSuchSession none -> throw Sessions.noSession(none.session());
      case SaveArchiveResult.NoSuchCheckpoint none ->
          throw Input.bad(
              "'from' is a checkpoint of the session, 1 to %d, not %d."
                  .formatted(none.last(), none.number()));
      case SaveArchiveResult.NotOneTrace several ->
          throw Input.bad(
              "'%s' in the archive holds %d sessions, not one."
                  .formatted(several.member(), several.sessions()));
    };
  }

  static Problem standsElsewhere(CheckpointSummary head) {
    return new Problem(
        ProblemKind.PRECONDITION_FAILED,
        "The session stands at checkpoint %d, %s; nothing was saved."
            .formatted(head.number(), CheckpointTag.of(head)));
  }
}
