package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.view.SavedView;
import dev.forkpoint.adapters.http.view.SessionView;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.util.Map;

/// Answers for checkpoints that were saved.
final class SavedCheckpoint {
  private SavedCheckpoint() {}

  static HttpResponse<SavedView> created(SavedView saved) {
    String location =
        "/api/sessions/%s/checkpoints/%d"
            .formatted(saved.checkpoint().session(), saved.checkpoint().number());
    return HttpResponse.created(saved, URI.create(location));
  }

  static Problem forked(SessionState fork) {
    return new Problem(
        ProblemKind.FORKED,
        "Somebody saved the session first. Nothing is lost: this is the first checkpoint of session %s."
            .formatted(fork.session().id()),
        Map.of("fork", SessionView.of(fork)));
  }
}
