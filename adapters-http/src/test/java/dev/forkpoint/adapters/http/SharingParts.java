package dev.forkpoint.adapters.http;

import dev.forkpoint.application.fake.InMemoryDrafts;
import dev.forkpoint.application.fake.InMemoryHub;
import dev.forkpoint.application.fake.InMemoryShares;
import dev.forkpoint.application.fake.JsonRowsFormat;
import dev.forkpoint.application.fake.JsonRowsWriter;
import dev.forkpoint.application.fake.LineFormat;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.application.share.DatasetVisibility;
import dev.forkpoint.application.share.Destinations;
import dev.forkpoint.application.share.PauseShare;
import dev.forkpoint.application.share.PreviewRedaction;
import dev.forkpoint.application.share.RehearseShare;
import dev.forkpoint.application.share.RequestShare;
import dev.forkpoint.application.share.RetryShare;
import dev.forkpoint.application.share.ShareIntake;
import dev.forkpoint.application.share.ShareStatus;
import dev.forkpoint.application.share.ShareTraces;
import dev.forkpoint.application.share.ShareTraces.Occasion;
import dev.forkpoint.application.share.SharingResult;
import dev.forkpoint.application.share.WithdrawShare;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.trace.TraceWriters;
import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.scrub.KnownValues;
import dev.forkpoint.domain.scrub.Ruleset;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.ShareForm;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// What sharing needs, over a Hub in memory with the account `zoe`. One secret is known.
final class SharingParts {
  static final String SECRET = "correct-horse-battery";
  private static final TraceWriters WRITERS = new TraceWriters(List.of(new JsonRowsWriter()));
  private static final Destination PERSONAL =
      new Destination(
          new DestinationName("personal"),
          true,
          ShareForm.NATIVE,
          "{hf_user}/sessions",
          "HF_TOKEN",
          Visibility.PRIVATE,
          Duration.ofMinutes(10));
  private static final Destinations DESTINATIONS = new Destinations(List.of(PERSONAL));

  final InMemoryHub hub = new InMemoryHub(InstantSource.fixed(RunningApi.NOW));
  private final Shares shares;
  private final ShareIntake intake;
  private final ShareTraces shareTraces;
  private final Scrubber scrubber =
      new Scrubber(new Ruleset(List.of(), Set.of()), new KnownValues(Set.of(SECRET)));

  SharingParts(VaultFixture vault) {
    hub.signIn("HF_TOKEN", new Account("zoe", false, List.of()));
    this.shares = new InMemoryShares(vault.catalog);
    this.intake =
        new ShareIntake(vault.vault, vault.catalog, vault.formats, WRITERS, new InMemoryDrafts());
    this.shareTraces =
        new ShareTraces(
            shares,
            hub,
            intake,
            () -> scrubber,
            InstantSource.fixed(RunningApi.NOW),
            new Random(7));
  }

  void registerAt(ApplicationContext context, VaultFixture vault) {
    context
        .registerSingleton(DESTINATIONS)
        .registerSingleton(
            new ShareStatus(shares, vault.catalog, DESTINATIONS, hub, () -> scrubber))
        .registerSingleton(new RehearseShare(shares, hub, intake, () -> scrubber))
        .registerSingleton(new RetryShare(shares))
        .registerSingleton(
            new PreviewRedaction(
                vault.vault,
                new TraceFormats(List.of(new LineFormat(), new JsonRowsFormat())),
                WRITERS,
                new InMemoryDrafts(),
                () -> scrubber))
        .registerSingleton(new RequestShare(shares))
        .registerSingleton(new PauseShare(shares))
        .registerSingleton(new WithdrawShare(shares, hub))
        .registerSingleton(new DatasetVisibility(shares, hub, () -> scrubber));
  }

  /// Sends what is due, as the service does in the background.
  SharingResult send() {
    return shareTraces.share(PERSONAL, Occasion.IN_PERSON);
  }
}
