package dev.forkpoint.application.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.Publication;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.port.TraceHubContract;
import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.Account.Membership;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.hub.Visibility;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InMemoryHubTest extends TraceHubContract {
  private final InMemoryHub hub = new InMemoryHub(InstantSource.fixed(Instant.EPOCH));
  private final TraceHub zoe =
      hub.signIn(
          "HF_TOKEN",
          new Account(
              "zoe",
              false,
              List.of(new Membership("lab", "write"), new Membership("press", "read"))));

  @Override
  protected TraceHub zoe() {
    return zoe;
  }

  @Override
  protected TraceHub stranger() {
    return hub.signIn("STRANGER", new Account("mo", false, List.of()));
  }

  @Override
  protected TraceHub revoked() {
    hub.failNext(new HubException.TokenRefused("the token is unknown"));
    return zoe;
  }

  @Override
  protected void recreate(DatasetId id) {
    hub.recreate(id);
  }

  @Test
  void a_commit_whose_answer_got_lost_has_happened() throws Exception {
    Dataset dataset = zoe.create(DatasetId.parse("zoe/sessions"));
    List<DatasetChange> changes =
        List.of(new DatasetChange.Put(new PublishedPath("a"), Content.of(new byte[1])));
    Publication plan = zoe.plan(dataset, changes);
    hub.loseNextAnswer();

    assertThatExceptionOfType(HubException.Unreachable.class)
        .isThrownBy(() -> zoe.commit(plan, new CommitMessage("a", ""), Visibility.PRIVATE));

    assertThat(hub.files(dataset.id())).containsKey("a");
    assertThat(zoe.plan(dataset, changes).isEmpty()).isTrue();
    assertThat(hub.allFailuresHappened()).isTrue();
  }

  @Test
  void something_can_happen_right_before_a_commit() throws Exception {
    Dataset dataset = zoe.create(DatasetId.parse("zoe/sessions"));
    Publication plan =
        zoe.plan(
            dataset,
            List.of(new DatasetChange.Put(new PublishedPath("a"), Content.of(new byte[1]))));
    hub.beforeNextCommit(() -> hub.show(dataset.id(), Visibility.PUBLIC));

    zoe.commit(plan, new CommitMessage("a", ""), Visibility.PRIVATE);

    assertThat(hub.commits(dataset.id())).isEqualTo(1);
  }
}
