package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.operations.VaultMetrics;
import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.view.SavedView;
import dev.forkpoint.adapters.http.view.SessionView;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.SessionId;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/// Answers for checkpoints that were saved, counts them, and has them written for cc-broker.
@Singleton
final class SavedCheckpoint {
  private final VaultMetrics metrics;
  private final MirrorNotes mirror;

  SavedCheckpoint(VaultMetrics metrics, MirrorNotes mirror) {
    this.metrics = metrics;
    this.mirror = mirror;
  }

  HttpResponse<SavedView> created(SavedView saved) {
    metrics.saved(saved.checkpoint().addedBytes());
    mirror.note(new SessionId(saved.checkpoint().session()));
    String location =
        "/api/sessions/%s/checkpoints/%d"
            .formatted(saved.checkpoint().session(), saved.checkpoint().number());
    return HttpResponse.created(saved, URI.create(location));
  }

  Problem forked(SessionState fork) {
    metrics.saved(fork.head().addedBytes());
    return new Problem(
        ProblemKind.FORKED,
        "Somebody saved the session first. Nothing is lost: this is the first checkpoint of session %s."
            .formatted(fork.session().id()),
        Map.of("fork", SessionView.of(fork)));
  }
}
