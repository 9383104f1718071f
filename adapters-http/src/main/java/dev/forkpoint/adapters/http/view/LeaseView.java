package dev.forkpoint.adapters.http.view;

import dev.forkpoint.application.port.SessionLeases.Lease;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// Who works on a session, without what it takes to end that.
///
/// @param until when that ends by itself, by the clock of the database
@Introspected
public record LeaseView(String session, String holder, Instant until) {

  /// The view of a lease.
  public static LeaseView of(Lease lease) {
    return new LeaseView(lease.session().value(), lease.holder(), lease.until());
  }
}
