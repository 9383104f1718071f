package dev.forkpoint.adapters.http.problem;

import java.util.Map;

/// A request that cannot be done, as an exception that carries its answer.
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final String detail;
  private final transient Map<String, Object> more;

  /// Makes a problem.
  ///
  /// @param detail what is wrong this time, in one sentence
  /// @param more further members of the answer
  public Problem(ProblemKind kind, String detail, Map<String, Object> more) {
    super(detail);
    this.kind = kind;
    this.detail = detail;
    this.more = Map.copyOf(more);
  }

  /// Makes a problem without further members.
  public Problem(ProblemKind kind, String detail) {
    this(kind, detail, Map.of());
  }

  ProblemKind kind() {
    return kind;
  }

  String detail() {
    return detail;
  }

  Map<String, Object> more() {
    return more;
  }
}
