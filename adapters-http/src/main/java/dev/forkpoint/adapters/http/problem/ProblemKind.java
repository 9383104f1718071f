package dev.forkpoint.adapters.http.problem;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;

/// The kinds of problems. The type of each is made of its name, and so a contract.
public enum ProblemKind {
  /// Something in the request is not as it has to be.
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request is malformed"),
  /// The request brings no token, or one that is worth nothing.
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "The service wants a token"),
  /// The token's role does not suffice.
  FORBIDDEN(HttpStatus.FORBIDDEN, "The token may not do that"),
  /// A request for another host or from another origin than this service.
  FOREIGN_REQUEST(HttpStatus.FORBIDDEN, "The request is not meant for this service"),
  /// There is no such workspace, session, checkpoint, file or route.
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
  /// The route exists, for other methods.
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The route does not take this method"),
  /// Nothing that the client accepts can be answered.
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer has no such form"),
  /// A prefix of an id that fits several sessions.
  AMBIGUOUS(HttpStatus.CONFLICT, "The reference fits several sessions"),
  /// Somebody else saved first; the checkpoint was kept as a fork.
  FORKED(HttpStatus.CONFLICT, "The session has moved on, and a fork was made"),
  /// Somebody else works on the session.
  HELD(HttpStatus.LOCKED, "Somebody else works on the session"),
  /// The thing is not as the client wants it to be for this.
  PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The session stands elsewhere"),
  /// The body is longer than the service takes.
  TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large"),
  /// The archive holds more than the service takes.
  ARCHIVE_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The archive holds too much"),
  /// The body is of a type that the route does not take.
  UNSUPPORTED_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has another type"),
  /// A range that begins behind the end.
  RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "There is no such range"),
  /// What was sent is no session that can be imported.
  NO_SESSION(HttpStatus.UNPROCESSABLE_ENTITY, "What was sent is no session"),
  /// There is nothing that a download could hold.
  NOTHING_TO_EXPORT(HttpStatus.UNPROCESSABLE_ENTITY, "There is nothing to export"),
  /// The archive holds what no honest workspace does, or is none.
  ARCHIVE_REFUSED(HttpStatus.UNPROCESSABLE_ENTITY, "The archive is refused"),
  /// The archive is not what was written once.
  ARCHIVE_DAMAGED(HttpStatus.UNPROCESSABLE_ENTITY, "The archive is damaged"),
  /// The destination is not configured so that anything could be shared there.
  NOT_SHAREABLE(HttpStatus.UNPROCESSABLE_ENTITY, "Nothing can be shared there"),
  /// The dataset was not made public.
  NOT_PUBLIC(HttpStatus.CONFLICT, "The dataset was not made public"),
  /// Too many requests without a good token came from one place.
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "There were too many requests"),
  /// Anything that is an error of the service.
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "The service failed"),
  /// The store holds something damaged.
  STORE_DAMAGED(HttpStatus.INTERNAL_SERVER_ERROR, "The store is damaged"),
  /// The Hub refuses, or is in trouble.
  HUB_FAILED(HttpStatus.BAD_GATEWAY, "The Hub refused or failed"),
  /// The store or the catalog does not answer.
  STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The store is unavailable"),
  /// The store has no room left.
  STORE_FULL(HttpStatus.INSUFFICIENT_STORAGE, "The store is full");

  private final HttpStatus status;
  private final String title;

  ProblemKind(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  /// The kind of a problem that the server found before any route: the first of its status.
  static ProblemKind of(HttpStatus status) {
    return Arrays.stream(values())
        .filter(kind -> kind.status == status)
        .findFirst()
        .orElse(status.getCode() < 500 ? BAD_REQUEST : INTERNAL);
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  /// The type of a problem, relative to the service's address.
  String type() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
