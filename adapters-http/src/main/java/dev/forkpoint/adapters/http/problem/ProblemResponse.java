package dev.forkpoint.adapters.http.problem;

import dev.forkpoint.adapters.http.operations.RequestId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/// Answers with problems.
public final class ProblemResponse {
  private ProblemResponse() {}

  /// The answer to a request that meets a problem.
  public static MutableHttpResponse<?> of(HttpRequest<?> request, Problem problem) {
    return HttpResponse.status(problem.kind().status())
        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
        .body(view(request, problem));
  }

  static ProblemView view(HttpRequest<?> request, Problem problem) {
    ProblemKind kind = problem.kind();
    return new ProblemView(
        kind.type(),
        kind.title(),
        kind.status().getCode(),
        problem.detail(),
        request.getPath(),
        RequestId.of(request),
        problem.more());
  }
}
