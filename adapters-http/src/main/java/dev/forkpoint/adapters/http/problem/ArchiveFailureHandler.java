package dev.forkpoint.adapters.http.problem;

import dev.forkpoint.application.port.ArchiveException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Map;

/// Answers for archives that cannot be taken.
@Singleton
final class ArchiveFailureHandler implements ExceptionHandler<ArchiveException, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, ArchiveException trouble) {
    return ProblemResponse.of(request, problem(trouble));
  }

  private static Problem problem(ArchiveException trouble) {
    String message = String.valueOf(trouble.getMessage());
    String detail = Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    return switch (trouble) {
      case ArchiveException.Refused _ -> new Problem(ProblemKind.ARCHIVE_REFUSED, detail);
      case ArchiveException.Damaged _ -> new Problem(ProblemKind.ARCHIVE_DAMAGED, detail);
      case ArchiveException.TooLarge large ->
          new Problem(
              ProblemKind.ARCHIVE_TOO_LARGE, detail, Map.of("limit", large.limit().toString()));
    };
  }
}
