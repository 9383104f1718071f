package dev.forkpoint.adapters.http.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import java.util.Locale;

/// Who may ask.
///
/// @param requireToken whether every request but for the health needs a token
/// @param hosts where tokens are required, the only hosts that requests may be addressed to, with
///   their ports where these are unusual; any where empty
/// @param origins where tokens are required, the origins besides the service's own whose pages may
///   ask
@ConfigurationProperties(AccessSettings.PREFIX)
record AccessSettings(
    @Bindable(defaultValue = "false") boolean requireToken,
    @Bindable(defaultValue = "") List<String> hosts,
    @Bindable(defaultValue = "") List<String> origins) {
  static final String PREFIX = "forkpoint.access";

  /// The name of the first setting.
  static final String REQUIRE_TOKEN = PREFIX + ".require-token";

  AccessSettings {
    hosts = named(hosts);
    origins = named(origins);
  }

  /// A list that is not set is one empty text.
  private static List<String> named(List<String> texts) {
    return texts.stream()
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
