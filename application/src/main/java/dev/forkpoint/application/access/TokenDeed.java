package dev.forkpoint.application.access;

import dev.forkpoint.application.port.AuditLog;
import dev.forkpoint.domain.access.TokenId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What is done to tokens, for the audit log. It is done on the command line alone.
final class TokenDeed {
  private TokenDeed() {}

  static AuditLog.Entry of(String what, TokenId token, Instant at) {
    return new AuditLog.Entry(
        at,
        Optional.of(AuditLog.LOCAL),
        what,
        "done",
        Optional.empty(),
        Optional.empty(),
        Map.of("token", token.value()));
  }
}
