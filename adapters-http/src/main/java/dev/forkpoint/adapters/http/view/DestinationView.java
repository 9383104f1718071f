package dev.forkpoint.adapters.http.view;

import dev.forkpoint.domain.share.Destination;
import io.micronaut.core.annotation.Introspected;
import java.util.Locale;

/// Where sessions can be shared.
///
/// @param enabled whether anything goes there
/// @param dataset its dataset; `{hf_user}` stands for the user of the Hub
/// @param form `native`, `claude-code` or `row`
/// @param visibility who is to see a dataset that is made there: `private` or `public`
@Introspected
public record DestinationView(
    String destination, boolean enabled, String dataset, String form, String visibility) {

  /// The view of a destination.
  public static DestinationView of(Destination destination) {
    return new DestinationView(
        destination.name().value(),
        destination.enabled(),
        destination.template(),
        destination.form().toString(),
        destination.visibility().name().toLowerCase(Locale.ROOT));
  }
}
