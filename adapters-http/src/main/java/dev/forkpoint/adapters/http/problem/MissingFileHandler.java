package dev.forkpoint.adapters.http.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.nio.file.NoSuchFileException;

/// Answers for a file of the service's machine that a request names and that is not there.
@Singleton
final class MissingFileHandler implements ExceptionHandler<NoSuchFileException, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, NoSuchFileException trouble) {
    return ProblemResponse.of(
        request,
        new Problem(ProblemKind.BAD_REQUEST, "There is no file '" + trouble.getFile() + "'."));
  }
}
