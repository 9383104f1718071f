package dev.forkpoint.application.share;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.forkpoint.application.fake.InMemoryDrafts;
import dev.forkpoint.application.fake.InMemoryHub;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.InMemoryShares;
import dev.forkpoint.application.fake.JsonRowsWriter;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.application.share.ShareTraces.Occasion;
import dev.forkpoint.application.trace.TraceWriters;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.scrub.KnownValues;
import dev.forkpoint.domain.scrub.Ruleset;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.ShareForm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A vault, and a Hub with an account `zoe` whose token is in `HF_TOKEN`. Sharing waits ten minutes
/// between two commits. One secret is known.
final class ShareFixture {
  static final String SECRET = "correct-horse-battery";
  static final DatasetId DATASET = DatasetId.parse("zoe/forkpoint-sessions");
  static final Destination PERSONAL =
      new Destination(
          new DestinationName("personal"),
          true,
          ShareForm.NATIVE,
          "{hf_user}/forkpoint-sessions",
          "HF_TOKEN",
          Visibility.PRIVATE,
          Duration.ofMinutes(10));
  private static final Scrubber SCRUBBER =
      new Scrubber(new Ruleset(List.of(), Set.of()), new KnownValues(Set.of(SECRET)));

  final VaultFixture vault = new VaultFixture(new InMemoryObjectStore());
  final Shares shares = new InMemoryShares(vault.catalog);
  final InMemoryDrafts drafts = new InMemoryDrafts();
  final InMemoryHub hub = new InMemoryHub(this::now);
  ScrubberSource scrubbers = () -> SCRUBBER;
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private int places;

  ShareFixture() {
    hub.signIn("HF_TOKEN", new Account("zoe", false, List.of()));
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /// A session of these lines.
  SessionId session(String lines) throws IOException {
    return vault.imported(lines);
  }

  /// A session of these lines that is shared.
  SessionId shared(String lines) throws IOException {
    SessionId session = session(lines);
    new RequestShare(shares).request(session, PERSONAL.name());
    return session;
  }

  /// Saves a session whose lines are these by now.
  void save(SessionId session, String lines) throws IOException {
    String place = "later-" + ++places;
    vault.trace(place, lines);
    vault.directories.at("files").file("f", "f");
    vault.saveCheckpoint().save(session, "files", Optional.of(place), Progress.NONE);
  }

  ShareIntake intake() {
    return new ShareIntake(
        vault.vault,
        vault.catalog,
        vault.formats,
        new TraceWriters(List.of(new JsonRowsWriter())),
        drafts);
  }

  ShareTraces shareTraces() {
    return new ShareTraces(
        shares, hub, intake(), () -> scrubbers.scrubber(), this::now, new Random(7));
  }

  /// Sends what is due as the service does.
  SharingResult share() {
    return shareTraces().share(PERSONAL, Occasion.SCHEDULED);
  }

  /// Sends what is due as somebody does who asks for it.
  SharingResult shareInPerson() {
    return shareTraces().share(PERSONAL, Occasion.IN_PERSON);
  }

  ShareReport status(SessionId session) {
    return new ShareStatus(
            shares,
            vault.catalog,
            new Destinations(List.of(PERSONAL)),
            hub,
            () -> scrubbers.scrubber())
        .of(vault.catalog.session(session).orElseThrow())
        .getFirst();
  }

  /// What is in the dataset.
  String file(String path) {
    return new String(hub.files(DATASET).get(path), UTF_8);
  }

  /// How often something was committed to the dataset since it was made.
  int commits() {
    return hub.commits(DATASET) - 1;
  }
}
