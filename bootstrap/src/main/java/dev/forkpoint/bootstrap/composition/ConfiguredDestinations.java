package dev.forkpoint.bootstrap.composition;

import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.application.share.Destinations;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.ShareForm;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The destinations that the settings name: `personal`, and `org` for those who want it.
final class ConfiguredDestinations {
  /// Six commits an hour, however many sessions there are; the Hub takes more than a hundred.
  private static final Duration USUAL_INTERVAL = Duration.ofMinutes(10);

  private final Settings settings;

  private ConfiguredDestinations(Settings settings) {
    this.settings = settings;
  }

  /// Reads them.
  ///
  /// @throws IllegalArgumentException where a setting cannot be
  static Destinations of(Settings settings) {
    ConfiguredDestinations configured = new ConfiguredDestinations(settings);
    return new Destinations(List.of(configured.personal(), configured.org()));
  }

  private Destination personal() {
    return new Destination(
        new DestinationName("personal"),
        settings.flag(Setting.SHARE_PERSONAL_ENABLED).orElse(true),
        form(Setting.SHARE_PERSONAL_FORMAT).orElse(ShareForm.NATIVE),
        settings.text(Setting.SHARE_PERSONAL_DATASET).orElse("{hf_user}/forkpoint-sessions"),
        settings.text(Setting.SHARE_PERSONAL_TOKEN_VARIABLE).orElse(TraceHubs.USUAL_TOKEN),
        visibility(Setting.SHARE_PERSONAL_VISIBILITY),
        settings.time(Setting.SHARE_PERSONAL_INTERVAL, USUAL_INTERVAL));
  }

  /// It has no usual dataset, so that nobody enables it without saying where sessions go.
  private Destination org() {
    return new Destination(
        new DestinationName("org"),
        settings.flag(Setting.SHARE_ORG_ENABLED).orElse(false),
        form(Setting.SHARE_ORG_FORMAT).orElse(ShareForm.ROW),
        settings.text(Setting.SHARE_ORG_DATASET).orElse(""),
        settings.text(Setting.SHARE_ORG_TOKEN_VARIABLE).orElse(TraceHubs.USUAL_TOKEN),
        visibility(Setting.SHARE_ORG_VISIBILITY),
        settings.time(Setting.SHARE_ORG_INTERVAL, USUAL_INTERVAL));
  }

  private Optional<ShareForm> form(Setting setting) {
    return oneOf(setting, ShareForm.values(), ShareForm::toString);
  }

  private Visibility visibility(Setting setting) {
    return oneOf(setting, Visibility.values(), ConfiguredDestinations::word)
        .orElse(Visibility.PRIVATE);
  }

  private static String word(Visibility visibility) {
    return switch (visibility) {
      case PRIVATE -> "private";
      case PUBLIC -> "public";
    };
  }

  private <T> Optional<T> oneOf(Setting setting, T[] values, Function<T, String> label) {
    return settings
        .text(setting)
        .map(text ->
            Arrays.stream(values)
                .filter(value -> label.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> settings.noneOf(setting, words(values, label))));
  }

  private static <T> String words(T[] values, Function<T, String> label) {
    return Arrays.stream(values).map(label).collect(Collectors.joining(", "));
  }
}
