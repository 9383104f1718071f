package dev.forkpoint.application.look;

import static dev.forkpoint.application.fake.VaultFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.fork.ForkPosition;
import dev.forkpoint.application.look.CompareCheckpoints.Difference;
import dev.forkpoint.application.look.FindSession.FindResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LookingTest {
  private final VaultFixture fixture = new VaultFixture(new InMemoryObjectStore());
  private final InMemoryDirectory directory = fixture.directories.at("work");

  @Test
  void a_session_is_found_by_its_id_its_beginning_and_its_title() throws IOException {
    SessionId session = fixture.imported("fix the parser\n");
    FindSession find = new FindSession(fixture.catalog);

    for (String reference : List.of("s1", "s", "w/fix the parser")) {
      assertThat(find.find(reference))
          .isInstanceOfSatisfying(
              FindResult.Found.class,
              found -> assertThat(found.state().session().id()).isEqualTo(session));
    }
  }

  @Test
  void what_fits_several_sessions_or_none_is_said() throws IOException {
    fixture.imported("same\none\n");
    fixture.imported("same\ntwo\n");
    FindSession find = new FindSession(fixture.catalog);

    assertThat(find.find("s")).isInstanceOf(FindResult.Ambiguous.class);
    assertThat(find.find("w/same")).isInstanceOf(FindResult.Ambiguous.class);
    for (String reference : List.of("", "x", "w/other", "no such/same", ".bad/same")) {
      assertThat(find.find(reference)).isInstanceOf(FindResult.NoneFound.class);
    }
  }

  @Test
  void a_removed_session_is_found_among_the_removed_alone() throws IOException {
    SessionId session = fixture.imported("fix the parser\n");
    FindSession find = new FindSession(fixture.catalog);
    assertThat(find.findRemoved("s1")).isInstanceOf(FindResult.NoneFound.class);

    fixture.catalog.delete(session, Instant.EPOCH);

    assertThat(find.find("s1")).isInstanceOf(FindResult.NoneFound.class);
    assertThat(find.findRemoved("s1")).isInstanceOf(FindResult.Found.class);
    assertThat(find.findRemoved("")).isInstanceOf(FindResult.NoneFound.class);
  }

  @Test
  void a_whole_id_of_a_removed_session_means_that_one_though_another_begins_with_it()
      throws IOException {
    for (int i = 1; i <= 10; i++) {
      SessionId session = fixture.imported("session %d\n".formatted(i));
      fixture.catalog.delete(session, Instant.EPOCH);
    }
    FindSession find = new FindSession(fixture.catalog);

    assertThat(find.findRemoved("s1"))
        .isInstanceOfSatisfying(
            FindResult.Found.class,
            found -> assertThat(found.state().session().id()).isEqualTo(new SessionId("s1")));
    assertThat(find.findRemoved("s")).isInstanceOf(FindResult.Ambiguous.class);
  }

  @Test
  void forks_stand_below_their_parents() throws IOException {
    SessionId root = fixture.imported("one\ntwo\n");
    fixture.imported("another\n");
    fixture.forkSession().fork(root, ForkPosition.at(1), Optional.of("fork"));

    List<SessionForest.Node> forest = new SessionForest(fixture.catalog).forest(WORKSPACE);

    assertThat(forest).hasSize(2);
    assertThat(forest.getFirst().state().session().id()).isEqualTo(root);
    assertThat(forest.getFirst().forks())
        .singleElement()
        .satisfies(fork -> assertThat(fork.state().session().title()).isEqualTo("fork"));
  }

  /// BEAT-Z15.
  @Test
  void a_session_that_was_forked_before_it_was_imported_stands_below_its_parent()
      throws IOException {
    SessionId fork = fixture.imported("#fork of root\none\n");
    SessionId root = fixture.imported("#root\none\ntwo\n");

    assertThat(forest())
        .singleElement()
        .satisfies(tree -> {
          assertThat(tree.state().session().id()).isEqualTo(root);
          assertThat(tree.forks())
              .extracting(node -> node.state().session().id())
              .containsExactly(fork);
        });
  }

  /// BEAT-Z10.
  @Test
  void sessions_that_descend_from_each_other_are_cut_where_the_oldest_is() throws IOException {
    SessionId first = fixture.imported("#a of b\n");
    SessionId second = fixture.imported("#b of a\n");
    SessionId own = fixture.imported("#self of self\n");

    assertThat(forest())
        .extracting(node -> node.state().session().id(), SessionForest.Node::cycle)
        .containsExactly(tuple(first, true), tuple(own, true));
    assertThat(forest().getFirst().forks())
        .extracting(node -> node.state().session().id(), SessionForest.Node::cycle)
        .containsExactly(tuple(second, false));
  }

  /// BEAT-Z10.
  @Test
  void sessions_of_one_id_stand_side_by_side() throws IOException {
    SessionId first = fixture.imported("#a\none\n");
    fixture.imported("#a\none\ntwo\n");

    assertThat(forest())
        .extracting(SessionForest.Node::duplicateOf)
        .containsExactly(Optional.empty(), Optional.of(first));
  }

  private List<SessionForest.Node> forest() {
    return new SessionForest(fixture.catalog).forest(WORKSPACE);
  }

  @Test
  void two_checkpoints_differ_where_content_kind_mode_or_target_do() throws IOException {
    SessionId session = fixture.imported("one\n");
    directory.file("changes", "1").file("goes", "1").file("same", "1").link("link", "same");
    save(session);
    directory.file("changes", "2").delete("goes").file("comes", "2").link("link", "comes");
    directory.file("same", "1");
    save(session);

    List<String> differences = new ArrayList<>();
    new CompareCheckpoints(fixture.vault)
        .compare(
            state(session).session(),
            fixture.catalog.checkpoint(session, 2).orElseThrow(),
            fixture.catalog.checkpoint(session, 3).orElseThrow(),
            difference -> differences.add(line(difference)));

    assertThat(differences).containsExactly("M changes", "A comes", "D goes", "M link");
  }

  @Test
  void events_and_issues_are_read_from_the_stored_trace() throws IOException {
    SessionId session = fixture.imported("one\n!damaged\ntwo\n");
    List<String> read = new ArrayList<>();

    new ReadSession(fixture.vault, fixture.formats)
        .events(
            state(session).session(),
            state(session).head(),
            new TraceFormat.Sink() {
              @Override
              public void event(Event event) {
                read.add(event.row() + " " + event.getClass().getSimpleName());
              }

              @Override
              public void issue(TraceIssue issue) {
                read.add(issue.row() + " " + issue.reason());
              }
            });

    assertThat(read).containsExactly("1 Message", "2 damaged", "3 Message");
  }

  @Test
  void an_import_tells_what_was_wrong_with_a_trace() throws IOException {
    fixture.trace("place", "one\n!damaged\n");

    var imported = fixture.importSessions().importFrom("place", WORKSPACE);

    assertThat(imported)
        .singleElement()
        .satisfies(session -> {
          assertThat(session.rows()).isEqualTo(2);
          assertThat(session.issueCount()).isEqualTo(1);
          assertThat(session.issues().getFirst().offset()).isEqualTo(4);
        });
    assertThat(fixture.importSessions().importFrom("nowhere", WORKSPACE)).isEmpty();
  }

  @Test
  void a_file_of_a_checkpoint_is_found_by_its_path() throws IOException {
    SessionId session = fixture.imported("one\n");
    directory.file("src/main", "hello");
    save(session);
    ReadSession read = new ReadSession(fixture.vault, fixture.formats);
    SessionState state = state(session);

    assertThat(read.entry(state.session(), state.head(), new EntryPath("src/main"))).isPresent();
    assertThat(read.entry(state.session(), state.head(), new EntryPath("src/no"))).isEmpty();
  }

  private void save(SessionId session) throws IOException {
    fixture.saveCheckpoint().save(session, "work", Optional.empty(), Progress.NONE);
  }

  private SessionState state(SessionId session) {
    return fixture.catalog.session(session).orElseThrow();
  }

  private static String line(Difference difference) {
    return switch (difference) {
      case Difference.Added added -> "A " + added.entry().path();
      case Difference.Removed removed -> "D " + removed.entry().path();
      case Difference.Changed changed -> "M " + changed.after().path();
    };
  }

  @Test
  void what_a_workspace_has_already_is_not_imported_again() throws IOException {
    SessionId first = fixture.imported("one\ntwo\n");
    assertThat(fixture.imported("one\ntwo\n")).isEqualTo(first);
    assertThat(fixture.imported("one\ntwo\nthree\n")).isNotEqualTo(first);
    fixture.catalog.delete(first, Instant.EPOCH);
    assertThat(fixture.imported("one\ntwo\n")).isNotEqualTo(first);
  }
}
