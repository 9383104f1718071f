package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.HeadResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Origin;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.trace.Lineage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every catalog promises.
public abstract class SessionCatalogContract {
  private static final Digest SOURCE = Digest.of(new byte[] {1});
  private static final Origin ORIGIN =
      new Origin(
          SOURCE, new Lineage(Optional.of("its id"), Optional.of("parent's"), OptionalInt.of(7)));
  private static final WorkspaceId TEAM = new WorkspaceId("team");
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901234Z");

  /// The catalog, empty at the first call of a test; a later call opens the same one again, as
  /// another process would.
  protected abstract SessionCatalog open();

  @Nested
  class Workspaces {
    @Test
    void a_workspace_is_recorded_once_and_keeps_its_time() {
      SessionCatalog catalog = open();

      assertThat(catalog.ensureWorkspace(new Workspace(TEAM, TIME)).createdAt()).isEqualTo(TIME);
      assertThat(catalog.ensureWorkspace(new Workspace(TEAM, Instant.EPOCH)).createdAt())
          .isEqualTo(TIME);
      assertThat(open().workspace(TEAM)).contains(new Workspace(TEAM, TIME));
      assertThat(catalog.workspace(new WorkspaceId("other"))).isEmpty();
    }

    @Test
    void they_are_listed_by_name() {
      SessionCatalog catalog = open();
      for (String name : List.of("b", "c", "a")) {
        catalog.ensureWorkspace(new Workspace(new WorkspaceId(name), TIME));
      }

      assertThat(catalog.workspaces())
          .extracting(workspace -> workspace.id().value())
          .containsExactly("a", "b", "c");
    }

    @Test
    void pages_go_by_name() {
      SessionCatalog catalog = open();
      for (String name : List.of("b", "d", "c", "a")) {
        catalog.ensureWorkspace(new Workspace(new WorkspaceId(name), TIME));
      }

      assertThat(catalog.workspaces(Optional.empty(), 2))
          .extracting(workspace -> workspace.id().value())
          .containsExactly("a", "b");
      assertThat(catalog.workspaces(Optional.of(new WorkspaceId("b")), 9))
          .extracting(workspace -> workspace.id().value())
          .containsExactly("c", "d");
    }

    @Test
    void a_deleted_one_is_nowhere_to_be_seen_and_its_sessions_neither() {
      SessionCatalog catalog = withSessions("s1", "s2");
      catalog.ensureWorkspace(new Workspace(new WorkspaceId("other"), TIME));

      assertThat(catalog.deleteWorkspace(TEAM, TIME)).isTrue();

      assertThat(open().workspaces()).hasSize(1);
      assertThat(open().workspaces(Optional.empty(), 9)).hasSize(1);
      assertThat(catalog.workspace(TEAM)).isEmpty();
      assertThat(catalog.sessions(Optional.empty(), Optional.empty(), 9)).isEmpty();
      assertThat(catalog.deletedStartingWith("s", 9)).hasSize(2);
      assertThat(catalog.deleteWorkspace(TEAM, TIME)).isFalse();
    }

    @Test
    void a_session_that_comes_back_brings_its_workspace_along() {
      SessionCatalog catalog = withSessions("s1", "s2");
      catalog.deleteWorkspace(TEAM, TIME);

      assertThat(catalog.restore(new SessionId("s1"))).isTrue();

      assertThat(catalog.workspace(TEAM)).contains(new Workspace(TEAM, TIME));
      assertThat(ids(catalog.sessions(Optional.of(TEAM), Optional.empty(), 9)))
          .containsExactly("s1");
    }

    @Test
    void a_name_can_be_used_again() {
      SessionCatalog catalog = withSessions("s1");
      catalog.deleteWorkspace(TEAM, TIME);

      catalog.ensureWorkspace(new Workspace(TEAM, Instant.EPOCH));
      catalog.begin(session("s2", 0), checkpoint("s2", 1));

      assertThat(ids(catalog.sessions(Optional.of(TEAM), Optional.empty(), 9)))
          .containsExactly("s2");
    }
  }

  @Nested
  class Beginning {
    @Test
    void a_session_is_found_as_it_was_recorded_by_every_process() {
      SessionCatalog catalog = withTeam();
      Session session =
          new Session(
              new SessionId("s1"),
              TEAM,
              "claude-code",
              "Größe\nmit Zeile " + "x".repeat(100_000),
              Optional.of("model-5"),
              TIME,
              Optional.of(new ForkPoint(new SessionId("s0"), 12, 3, OptionalInt.of(2))),
              Optional.of(ORIGIN));

      catalog.begin(session, checkpoint("s1", 1));

      assertThat(open().session(session.id()))
          .contains(new SessionState(session, checkpoint("s1", 1)));
    }

    @Test
    void what_an_agent_said_may_hold_any_character() {
      SessionCatalog catalog = withTeam();
      Session session =
          session("s1", 0).titled("zero \u0000, half a pair \ud83d, a pair \ud83d\ude00");

      catalog.begin(session, checkpoint("s1", 1));

      assertThat(open().session(session.id()).orElseThrow().session().title())
          .isEqualTo("zero \ufffd, half a pair \ufffd, a pair \ud83d\ude00");
      assertThat(catalog.rename(session.id(), "\u0000")).isTrue();
    }

    @Test
    void a_session_begins_once_and_in_a_workspace_that_exists() {
      SessionCatalog catalog = withTeam();
      catalog.begin(session("s1", 0), checkpoint("s1", 1));
      Session homeless =
          new Session(
              new SessionId("s2"),
              new WorkspaceId("nowhere"),
              "a",
              "t",
              Optional.empty(),
              TIME,
              Optional.empty(),
              Optional.empty());

      assertThatIllegalArgumentException()
          .isThrownBy(() -> catalog.begin(session("s1", 0), checkpoint("s1", 1)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> catalog.begin(homeless, checkpoint("s2", 1)));
      assertThat(catalog.session(homeless.id())).isEmpty();
    }
  }

  @Nested
  class Importing {
    @Test
    void a_session_is_found_by_what_it_was_imported_from() {
      SessionCatalog catalog = withTeam();
      catalog.begin(imported("later", 1), checkpoint("later", 1));
      catalog.begin(imported("s1", 0), checkpoint("s1", 1));
      catalog.begin(session("other", 0), checkpoint("other", 1));

      assertThat(open().importedFrom(TEAM, SOURCE))
          .contains(new SessionState(imported("s1", 0), checkpoint("s1", 1)));
      assertThat(catalog.importedFrom(TEAM, Digest.of(new byte[] {2}))).isEmpty();
      assertThat(catalog.importedFrom(new WorkspaceId("nowhere"), SOURCE)).isEmpty();
    }

    @Test
    void a_deleted_one_is_not() {
      SessionCatalog catalog = withTeam();
      catalog.begin(imported("s1", 0), checkpoint("s1", 1));
      catalog.delete(new SessionId("s1"), TIME);

      assertThat(catalog.importedFrom(TEAM, SOURCE)).isEmpty();
    }
  }

  @Nested
  class Renaming {
    @Test
    void a_session_has_its_new_title_for_every_process() {
      SessionCatalog catalog = withTeam();
      catalog.begin(session("s1", 0), checkpoint("s1", 1));

      assertThat(catalog.rename(new SessionId("s1"), "Größe")).isTrue();

      assertThat(open().session(new SessionId("s1")))
          .contains(new SessionState(session("s1", 0).titled("Größe"), checkpoint("s1", 1)));
      assertThat(catalog.rename(new SessionId("s2"), "nobody")).isFalse();
    }
  }

  @Nested
  class Deleting {
    private final SessionId id = new SessionId("s1");

    @Test
    void a_deleted_session_is_nowhere_to_be_seen() {
      SessionCatalog catalog = withTeam();
      catalog.begin(session("s1", 0), checkpoint("s1", 1));

      assertThat(catalog.delete(id, TIME)).isTrue();

      SessionCatalog other = open();
      assertThat(other.session(id)).isEmpty();
      assertThat(other.sessions(Optional.empty(), Optional.empty(), 10)).isEmpty();
      assertThat(other.sessions(Optional.of(TEAM), Optional.empty(), 10)).isEmpty();
      assertThat(other.sessionsStartingWith("s", 10)).isEmpty();
      assertThat(other.sessionsTitled(TEAM, session("s1", 0).title())).isEmpty();
      assertThat(other.rename(id, "no")).isFalse();
      assertThat(other.delete(id, TIME)).isFalse();
    }

    @Test
    void its_id_stays_taken() {
      SessionCatalog catalog = withTeam();
      catalog.begin(session("s1", 0), checkpoint("s1", 1));
      catalog.delete(id, TIME);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> catalog.begin(session("s1", 0), checkpoint("s1", 1)));
    }

    @Test
    void it_comes_back_as_it_was() {
      SessionCatalog catalog = withTeam();
      catalog.begin(session("s1", 0), checkpoint("s1", 1));
      catalog.begin(session("s2", 0), checkpoint("s2", 1));
      catalog.delete(id, TIME);

      assertThat(catalog.deletedStartingWith("s", 10))
          .containsExactly(new SessionState(session("s1", 0), checkpoint("s1", 1)));
      assertThat(catalog.restore(id)).isTrue();

      assertThat(open().session(id))
          .contains(new SessionState(session("s1", 0), checkpoint("s1", 1)));
      assertThat(catalog.deletedStartingWith("s", 10)).isEmpty();
      assertThat(catalog.restore(id)).isFalse();
    }
  }

  @Nested
  class Advancing {
    @Test
    void the_head_moves_from_where_the_writer_started_and_the_session_is_updated() {
      SessionCatalog catalog = withTeam();
      catalog.begin(session("s1", 0), checkpoint("s1", 1));
      Session renamed =
          new Session(
              new SessionId("s1"),
              TEAM,
              "other-agent",
              "a title",
              Optional.of("model-6"),
              TIME,
              Optional.empty(),
              Optional.empty());

      HeadResult result = catalog.advance(renamed, checkpoint("s1", 2), 1);

      assertThat(result).isEqualTo(new HeadResult.Moved());
      assertThat(open().session(renamed.id()))
          .contains(new SessionState(renamed, checkpoint("s1", 2)));
    }

    @Test
    void a_session_can_begin_with_all_the_checkpoints_that_it_has() {
      SessionCatalog catalog = withTeam();
      catalog.begin(session("s1", 0), List.of(checkpoint("s1", 3), checkpoint("s1", 4)));

      assertThat(open().session(new SessionId("s1")))
          .contains(new SessionState(session("s1", 0), checkpoint("s1", 4)));
      assertThat(open().checkpoints(new SessionId("s1")))
          .containsExactly(checkpoint("s1", 3), checkpoint("s1", 4));
    }

    @Test
    void several_checkpoints_are_recorded_at_once_or_not_at_all() {
      SessionCatalog catalog = withTeam();
      catalog.begin(session("s1", 0), checkpoint("s1", 1));
      List<CheckpointSummary> more = List.of(checkpoint("s1", 2), checkpoint("s1", 3));

      assertThat(catalog.advance(session("s1", 0), more, 7))
          .isEqualTo(new HeadResult.Lost(checkpoint("s1", 1)));
      assertThat(open().checkpoints(new SessionId("s1"))).hasSize(1);
      assertThat(catalog.advance(session("s1", 0), more, 1)).isEqualTo(new HeadResult.Moved());
      assertThat(open().session(new SessionId("s1")))
          .contains(new SessionState(session("s1", 0), checkpoint("s1", 3)));
      assertThat(open().checkpoints(new SessionId("s1"))).hasSize(3);
    }

    @Test
    void earlier_checkpoints_leave_the_head_where_it_is() {
      SessionCatalog catalog = withTeam();
      catalog.begin(session("s1", 0), checkpoint("s1", 3));

      assertThat(catalog.advance(session("s1", 0), List.of(checkpoint("s1", 1)), 3))
          .isEqualTo(new HeadResult.Moved());
      assertThat(open().session(new SessionId("s1")))
          .contains(new SessionState(session("s1", 0), checkpoint("s1", 3)));
      assertThat(open().checkpoints(new SessionId("s1")))
          .containsExactly(checkpoint("s1", 1), checkpoint("s1", 3));
    }

    @Test
    void the_later_of_two_writers_is_told_where_the_head_stands_and_nothing_is_recorded() {
      SessionCatalog catalog = withTeam();
      catalog.begin(session("s1", 0), checkpoint("s1", 1));
      catalog.advance(session("s1", 0), checkpoint("s1", 2), 1);

      HeadResult result = catalog.advance(session("s1", 0), checkpoint("s1", 2), 1);

      assertThat(result).isEqualTo(new HeadResult.Lost(checkpoint("s1", 2)));
      assertThat(catalog.checkpoints(new SessionId("s1"))).hasSize(2);
    }

    @Test
    void of_many_writers_exactly_one_moves_it() throws Exception {
      SessionCatalog catalog = withTeam();
      catalog.begin(session("s1", 0), checkpoint("s1", 1));
      AtomicInteger moved = new AtomicInteger();

      Together.run(_ -> {
        if (catalog.advance(session("s1", 0), checkpoint("s1", 2), 1) instanceof HeadResult.Moved) {
          moved.incrementAndGet();
        }
      });

      assertThat(moved).hasValue(1);
      assertThat(catalog.checkpoints(new SessionId("s1"))).hasSize(2);
    }
  }

  @Nested
  class Finding {
    @Test
    void sessions_are_found_by_the_beginning_of_their_ids_in_order() {
      SessionCatalog catalog = withSessions("ab1", "ab2", "ab_", "abc", "b", "a-");

      assertThat(ids(catalog.sessionsStartingWith("ab", 10)))
          .containsExactlyInAnyOrder("ab1", "ab2", "ab_", "abc");
      assertThat(ids(catalog.sessionsStartingWith("ab1", 10))).containsExactly("ab1");
      assertThat(ids(catalog.sessionsStartingWith("ab", 2))).hasSize(2);
      assertThat(catalog.sessionsStartingWith("x", 10)).isEmpty();
    }

    @Test
    void sessions_are_found_by_their_titles() {
      SessionCatalog catalog = withSessions("s1", "s2");

      assertThat(ids(catalog.sessionsTitled(TEAM, "title of s1"))).containsExactly("s1");
      assertThat(catalog.sessionsTitled(TEAM, "title")).isEmpty();
      assertThat(catalog.sessionsTitled(new WorkspaceId("other"), "title of s1")).isEmpty();
    }

    @Test
    void pages_begin_with_what_was_created_last_and_leave_nothing_out() {
      SessionCatalog catalog = withSessions("s1", "s2", "s3", "s4", "s5");

      List<SessionState> first = catalog.sessions(Optional.of(TEAM), Optional.empty(), 2);
      List<SessionState> second =
          catalog.sessions(Optional.empty(), Optional.of(first.getLast().session().id()), 2);
      List<SessionState> third =
          catalog.sessions(Optional.of(TEAM), Optional.of(second.getLast().session().id()), 2);

      assertThat(ids(first)).containsExactly("s5", "s4");
      assertThat(ids(second)).containsExactly("s3", "s2");
      assertThat(ids(third)).containsExactly("s1");
      assertThat(catalog.sessions(Optional.of(new WorkspaceId("x")), Optional.empty(), 9))
          .isEmpty();
    }

    @Test
    void a_filter_finds_all_of_its_words_wherever_they_stand() {
      SessionCatalog catalog = open();
      begin(catalog, "s1", "Fix the Cache_100%", "pi", "model-a", 1);
      begin(catalog, "s2", "fix the door", "codex", "model-b", 2);
      begin(catalog, "s3", "Tidy up", "pi", "model-b", 3);

      assertThat(found(catalog, "FIX")).containsExactly("s2", "s1");
      assertThat(found(catalog, "fix", "MODEL-B")).containsExactly("s2");
      assertThat(found(catalog, "pi", "s3")).containsExactly("s3");
      assertThat(found(catalog, "e_1")).containsExactly("s1");
      assertThat(found(catalog, "0%")).containsExactly("s1");
      assertThat(found(catalog, "x%d")).isEmpty();
      assertThat(found(catalog, "!")).isEmpty();
      assertThat(found(catalog)).containsExactly("s3", "s2", "s1");
    }

    @Test
    void a_filter_finds_a_word_in_whatever_case_and_script() {
      SessionCatalog catalog = open();
      begin(catalog, "s1", "Über ÄPFEL und ΔΈΝΤΡΑ", "pi", "Model-A", 1);

      assertThat(found(catalog, "über", "äpfel", "δέντρα")).containsExactly("s1");
      assertThat(found(catalog, "ÜBER", "Äpfel", "model-a")).containsExactly("s1");
    }

    @Test
    void a_filter_finds_what_stands_at_the_end_of_a_long_title() {
      SessionCatalog catalog = open();
      begin(catalog, "s1", "long ".repeat(20_000) + "needle", "pi", "m", 1);

      assertThat(found(catalog, "needle")).containsExactly("s1");
    }

    @Test
    void a_filter_finds_a_session_by_what_it_is_called_now() {
      SessionCatalog catalog = open();
      begin(catalog, "s1", "before", "pi", "m", 1);

      catalog.rename(new SessionId("s1"), "Then 100%");
      assertThat(found(catalog, "then", "0%", "pi")).containsExactly("s1");

      Session later = catalog.session(new SessionId("s1")).orElseThrow().session().titled("Later");
      catalog.advance(later, checkpoint("s1", 2), 1);
      assertThat(found(catalog, "LATER")).containsExactly("s1");
      assertThat(found(catalog, "then")).isEmpty();
    }

    @Test
    void a_filter_finds_a_session_by_what_was_asked_first_whatever_it_is_called() {
      SessionCatalog catalog = withTeam();
      Session session = session("s1", 0).asked(Optional.of("Paint the Fence \u0000"));
      catalog.begin(session, checkpoint("s1", 1));

      catalog.rename(session.id(), "garden");
      assertThat(found(catalog, "FENCE", "garden")).containsExactly("s1");
      assertThat(open().session(session.id()).orElseThrow().session().firstPrompt())
          .contains("Paint the Fence \ufffd");

      catalog.advance(session.asked(Optional.of("Mend it")), checkpoint("s1", 2), 1);
      assertThat(found(catalog, "mend")).containsExactly("s1");
      assertThat(found(catalog, "fence")).isEmpty();
    }

    @Test
    void a_filter_finds_a_session_that_came_back_and_none_that_was_deleted() {
      SessionCatalog catalog = open();
      begin(catalog, "s1", "needle", "pi", "m", 1);
      begin(catalog, "s2", "needle", "pi", "m", 2);
      catalog.delete(new SessionId("s1"), TIME);
      catalog.delete(new SessionId("s2"), TIME);
      catalog.restore(new SessionId("s1"));

      assertThat(found(catalog, "needle")).containsExactly("s1");
    }

    @ParameterizedTest
    @EnumSource
    void a_filter_finds_the_few_among_many_in_every_order(SessionOrder order) {
      SessionCatalog catalog = open();
      for (int n = 1; n <= 90; n++) {
        String title = n % 40 == 1 ? "needle" : "hay";
        begin(catalog, "s%02d".formatted(n), title, "pi", "m", n);
      }
      SessionFilter filter =
          new SessionFilter(Optional.of(TEAM), Optional.of("pi"), List.of("needle"), order);

      assertThat(ids(catalog.sessions(filter, Optional.empty(), 2))).containsExactly("s81", "s41");
      assertThat(ids(catalog.sessions(filter, Optional.of(new SessionId("s41")), 2)))
          .containsExactly("s01");
      assertThat(catalog.sessions(filter, Optional.of(new SessionId("s01")), 2)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CREATED")
    void a_session_that_was_saved_again_has_its_new_place_in_an_order(SessionOrder order) {
      SessionCatalog catalog = open();
      begin(catalog, "s1", "t", "pi", "m", 1);
      begin(catalog, "s2", "t", "pi", "m", 2);
      Session session = catalog.session(new SessionId("s1")).orElseThrow().session();

      catalog.advance(session, sized("s1", 3, 3), 1);
      assertThat(idsShown(catalog, all(order))).containsExactly("s1", "s2");

      catalog.advance(session, sized("s1", 2, 9), 3);
      begin(catalog, "s3", "t", "pi", "m", 4);
      catalog.advance(
          catalog.session(new SessionId("s3")).orElseThrow().session(), sized("s3", 4, 4), 1);
      assertThat(idsShown(catalog, all(order))).containsExactly("s3", "s1", "s2");
    }

    @Test
    void a_filter_shows_one_agent_and_one_workspace() {
      SessionCatalog catalog = open();
      begin(catalog, "s1", "a", "pi", "m", 1);
      begin(catalog, "s2", "b", "codex", "m", 2);

      assertThat(
              idsShown(
                  catalog,
                  new SessionFilter(
                      Optional.of(TEAM), Optional.of("pi"), List.of(), SessionOrder.CREATED)))
          .containsExactly("s1");
      assertThat(idsShown(catalog, SessionFilter.all(Optional.of(new WorkspaceId("other")))))
          .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pages_follow_one_another_in_every_order_and_leave_nothing_out(SessionOrder order) {
      SessionCatalog catalog = open();
      for (int n : List.of(3, 1, 5, 2, 4)) {
        begin(catalog, "s" + n, "t", "pi", "m", n / 2);
      }
      SessionFilter filter = all(order);

      assertThat(idsShown(catalog, filter)).containsExactly("s5", "s4", "s3", "s2", "s1");
      List<String> told = new ArrayList<>();
      Optional<SessionId> last = Optional.empty();
      for (int page = 0; page < 3; page++) {
        for (SessionState state : catalog.sessions(filter, last, 2)) {
          told.add(state.session().id().value());
          last = Optional.of(state.session().id());
        }
      }
      assertThat(told).containsExactly("s5", "s4", "s3", "s2", "s1");
    }

    /// @param size of what a list may be ordered by, but for checkpoints
    private void begin(
        SessionCatalog catalog, String id, String title, String agent, String model, int size) {
      catalog.ensureWorkspace(new Workspace(TEAM, TIME));
      catalog.begin(
          new Session(
              new SessionId(id),
              TEAM,
              agent,
              title,
              Optional.of(model),
              TIME.plusSeconds(size),
              Optional.empty(),
              Optional.empty()),
          sized(id, 1, size));
    }

    private static CheckpointSummary sized(String id, int number, int size) {
      return new CheckpointSummary(
          new SessionId(id),
          number,
          checkpointId(id + number),
          TIME.plusSeconds(size),
          1,
          size,
          1,
          size,
          1);
    }

    private static SessionFilter all(SessionOrder order) {
      return new SessionFilter(Optional.empty(), Optional.empty(), List.of(), order);
    }

    private static CheckpointId checkpointId(String text) {
      return new CheckpointId(Digest.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> found(SessionCatalog catalog, String... words) {
      return idsShown(
          catalog,
          new SessionFilter(
              Optional.empty(), Optional.empty(), List.of(words), SessionOrder.CREATED));
    }

    private static List<String> idsShown(SessionCatalog catalog, SessionFilter filter) {
      return catalog.sessions(filter, Optional.empty(), 100).stream()
          .map(state -> state.session().id().value())
          .toList();
    }

    @Test
    void a_page_goes_on_behind_a_session_that_was_deleted_meanwhile() {
      SessionCatalog catalog = withSessions("s1", "s2", "s3");
      SessionId last = new SessionId("s2");
      catalog.delete(last, TIME);

      assertThat(ids(catalog.sessions(Optional.of(TEAM), Optional.of(last), 9)))
          .containsExactly("s1");
    }

    @Test
    void names_are_ordered_by_their_bytes() {
      SessionCatalog catalog = withSessions("ab", "a_b", "aB", "a-b", "Ab", "a.b", "a1");
      for (String name : List.of("x_b", "X", "x-b", "xB")) {
        catalog.ensureWorkspace(new Workspace(new WorkspaceId(name), TIME));
      }

      assertThat(ids(catalog.sessionsStartingWith("a", 10)))
          .containsExactly("a-b", "a.b", "a1", "aB", "a_b", "ab");
      assertThat(catalog.workspaces())
          .extracting(workspace -> workspace.id().value())
          .containsExactly("X", "team", "x-b", "xB", "x_b");
      assertThat(catalog.workspaces(Optional.of(new WorkspaceId("x-b")), 9))
          .extracting(workspace -> workspace.id().value())
          .containsExactly("xB", "x_b");
    }

    @Test
    void sessions_of_one_moment_all_have_their_place() {
      SessionCatalog catalog = withTeam();
      for (String id : List.of("s1", "s2", "s3")) {
        catalog.begin(session(id, 0), checkpoint(id, 1));
      }

      List<SessionState> first = catalog.sessions(Optional.of(TEAM), Optional.empty(), 2);
      List<SessionState> rest =
          catalog.sessions(Optional.of(TEAM), Optional.of(first.getLast().session().id()), 2);

      assertThat(ids(first)).doesNotContainAnyElementsOf(ids(rest));
      assertThat(first.size() + rest.size()).isEqualTo(3);
    }

    @Test
    void all_sessions_are_had_beyond_one_page() {
      SessionCatalog catalog = withTeam();
      for (int i = 0; i < 1_002; i++) {
        String id = "s%04d".formatted(i);
        catalog.begin(session(id, i), checkpoint(id, 1));
      }

      assertThat(ids(catalog.sessions(Optional.of(TEAM))))
          .hasSize(1_002)
          .doesNotHaveDuplicates()
          .startsWith("s1001", "s1000")
          .endsWith("s0000");
      assertThat(catalog.sessions(Optional.of(new WorkspaceId("nowhere")))).isEmpty();
    }

    @Test
    void checkpoints_are_listed_by_number() {
      SessionCatalog catalog = withSessions("s1");
      for (int number = 2; number <= 12; number++) {
        catalog.advance(session("s1", 0), checkpoint("s1", number), number - 1);
      }
      SessionId id = new SessionId("s1");

      assertThat(catalog.checkpoints(id))
          .extracting(CheckpointSummary::number)
          .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
      assertThat(catalog.checkpoints(id, 2, 3))
          .extracting(CheckpointSummary::number)
          .containsExactly(3, 4, 5);
      assertThat(catalog.checkpoint(id, 11)).contains(checkpoint("s1", 11));
      assertThat(catalog.checkpoint(id, 13)).isEmpty();
      assertThat(catalog.checkpoints(new SessionId("s2"))).isEmpty();
    }
  }

  private SessionCatalog withTeam() {
    SessionCatalog catalog = open();
    catalog.ensureWorkspace(new Workspace(TEAM, TIME));
    return catalog;
  }

  private SessionCatalog withSessions(String... ids) {
    SessionCatalog catalog = withTeam();
    long nanos = 0;
    for (String id : ids) {
      catalog.begin(session(id, nanos++), checkpoint(id, 1));
    }
    return catalog;
  }

  private static Session session(String id, long nanos) {
    return session(id, nanos, Optional.empty());
  }

  private static Session imported(String id, long nanos) {
    return session(id, nanos, Optional.of(new Origin(SOURCE, Lineage.UNKNOWN)));
  }

  private static Session session(String id, long nanos, Optional<Origin> origin) {
    return new Session(
        new SessionId(id),
        TEAM,
        "claude-code",
        "title of " + id,
        Optional.empty(),
        TIME.plusNanos(nanos),
        Optional.empty(),
        origin);
  }

  private static CheckpointSummary checkpoint(String session, int number) {
    return new CheckpointSummary(
        new SessionId(session),
        number,
        new CheckpointId(Digest.of(new byte[] {(byte) number})),
        TIME.plusNanos(number),
        10_000L * number,
        5_000_000_000L,
        123,
        number,
        6_000_000_000L);
  }

  private static List<String> ids(List<SessionState> states) {
    return states.stream().map(state -> state.session().id().value()).toList();
  }
}
