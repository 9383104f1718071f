package dev.forkpoint.adapters.http.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/// Gives the errors that the server finds by itself (no such route, no JSON, too large …) the form
/// of all others.
@Singleton
@Primary
final class ServerErrors implements ErrorResponseProcessor<ProblemView> {
  @Override
  public MutableHttpResponse<ProblemView> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    ProblemKind kind = ProblemKind.of(HttpStatus.valueOf(response.code()));
    String detail =
        context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
    return response
        .status(kind.status())
        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
        .body(ProblemResponse.view(context.getRequest(), new Problem(kind, detail)));
  }
}
