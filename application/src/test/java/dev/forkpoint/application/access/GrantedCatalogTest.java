package dev.forkpoint.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.fake.InMemorySessionCatalog;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SessionCatalogContract;
import dev.forkpoint.domain.access.Grant;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.Origin;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.trace.Lineage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// To a grant that reaches everything it is the catalog itself.
final class GrantedCatalogTest extends SessionCatalogContract {
  private final InMemorySessionCatalog everything = new InMemorySessionCatalog();

  @Override
  protected SessionCatalog open() {
    return new GrantedCatalog(everything, () -> Grant.ALL);
  }

  @Nested
  final class Limited {
    private static final WorkspaceId OURS = new WorkspaceId("ours");
    private static final WorkspaceId THEIRS = new WorkspaceId("theirs");
    private static final Digest SOURCE = Digest.of(new byte[] {1});

    private final SessionCatalog ours =
        new GrantedCatalog(
            everything, () -> new Grant(Role.ADMIN, Set.of(OURS, new WorkspaceId("new"))));

    @BeforeEach
    void fill() {
      for (int i = 0; i < 30; i++) {
        begin(everything, THEIRS, "a%02d".formatted(i));
      }
      begin(everything, OURS, "a50");
      begin(everything, OURS, "a51");
      begin(everything, THEIRS, "a99");
    }

    @Test
    void other_workspaces_are_not_there() {
      assertThat(ours.workspaces()).extracting(Workspace::id).containsExactly(OURS);
      assertThat(ours.workspace(THEIRS)).isEmpty();
      assertThat(ours.workspace(OURS)).isPresent();
    }

    @Test
    void their_sessions_are_not_there() {
      SessionId theirs = new SessionId("a99");
      assertThat(ours.session(theirs)).isEmpty();
      assertThat(ours.checkpoints(theirs)).isEmpty();
      assertThat(ours.checkpoint(theirs, 1)).isEmpty();
      assertThat(ours.sessionsTitled(THEIRS, "title")).isEmpty();
      assertThat(ours.importedFrom(THEIRS, SOURCE)).isEmpty();
      assertThat(ours.importedFrom(OURS, SOURCE)).isPresent();
      assertThat(ours.checkpoint(new SessionId("a50"), 1)).isPresent();
    }

    @Test
    void they_take_no_place_in_lists() {
      assertThat(ids(ours.sessionsStartingWith("a", 2))).containsExactly("a50", "a51");
      assertThat(ids(ours.sessionsStartingWith("a", 10))).containsExactly("a50", "a51");
      assertThat(ids(ours.sessionsStartingWith("a0", 10))).isEmpty();
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
      assertThat(ids(ours.sessions(Optional.empty(), Optional.empty(), 1))).containsExactly("a51");
      assertThat(ids(ours.sessions(Optional.empty(), Optional.of(new SessionId("a51")), 1)))
          .containsExactly("a50");
      assertThat(ours.sessions(Optional.empty(), Optional.of(new SessionId("a50")), 1)).isEmpty();
      assertThat(ours.sessions(Optional.of(THEIRS), Optional.empty(), 9)).isEmpty();
    }

    @Test
    void a_cursor_that_is_not_reached_is_one_that_does_not_exist() {
      assertThat(ours.sessions(Optional.empty(), Optional.of(new SessionId("a00")), 9))
          .isEqualTo(ours.sessions(Optional.empty(), Optional.of(new SessionId("none")), 9));
    }

    @Test
    void they_cannot_be_changed() {
      SessionId theirs = new SessionId("a99");
      assertThat(ours.rename(theirs, "mine")).isFalse();
      assertThat(ours.delete(theirs, Instant.EPOCH)).isFalse();
      assertThat(everything.session(theirs).orElseThrow().session().title()).isEqualTo("title");
      everything.delete(theirs, Instant.EPOCH);
      assertThat(ours.restore(theirs)).isFalse();
      assertThat(ours.deletedStartingWith("a", 9)).isEmpty();
      assertThat(everything.session(theirs)).isEmpty();
    }

    @Test
    void nothing_can_be_put_there() {
      assertThatThrownBy(() -> ours.ensureWorkspace(new Workspace(THEIRS, Instant.EPOCH)))
          .isInstanceOf(NotGranted.class)
          .hasMessage("There is no workspace 'theirs'.");
      assertThatThrownBy(() -> begin(ours, THEIRS, "b")).isInstanceOf(NotGranted.class);
      assertThatThrownBy(() -> ours.begin(session(OURS, "a99"), checkpoint("a99")))
          .isInstanceOf(NotGranted.class)
          .hasMessage("There is no session 'a99'.");
    }

    @Test
    void ours_can_be_changed_and_removed_and_had_back() {
      SessionId id = new SessionId("a50");
      assertThat(ours.rename(id, "better")).isTrue();
      assertThat(ours.delete(id, Instant.EPOCH)).isTrue();
      assertThat(ids(ours.deletedStartingWith("a", 9))).containsExactly("a50");
      assertThat(ours.checkpoint(id, 1)).as("a fork may still need it").isPresent();
      assertThat(ours.restore(id)).isTrue();
      begin(ours, new WorkspaceId("new"), "c");
      assertThat(ours.session(new SessionId("c"))).isPresent();
    }

    private static List<String> ids(List<SessionState> states) {
      return states.stream().map(state -> state.session().id().value()).toList();
    }

    private static void begin(SessionCatalog catalog, WorkspaceId workspace, String id) {
      catalog.ensureWorkspace(new Workspace(workspace, Instant.EPOCH));
      catalog.begin(session(workspace, id), checkpoint(id));
    }

    private static Session session(WorkspaceId workspace, String id) {
      return new Session(
          new SessionId(id),
          workspace,
          "agent",
          "title",
          Optional.empty(),
          Instant.EPOCH,
          Optional.empty(),
          Optional.of(new Origin(SOURCE, Lineage.UNKNOWN)));
    }

    private static CheckpointSummary checkpoint(String session) {
      return new CheckpointSummary(
          new SessionId(session), 1, new CheckpointId(SOURCE), Instant.EPOCH, 0, 0, 0, 0, 0);
    }
  }
}
