package dev.forkpoint.application.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.LineArchives;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.ArchiveException;
import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class SaveArchiveTest {
  private final InMemoryObjectStore store = new InMemoryObjectStore();
  private final VaultFixture fixture = new VaultFixture(store);
  private Runnable whileItIsRead = () -> {};

  @Test
  void the_files_of_an_archive_are_the_next_checkpoint_and_the_trace_stays() throws IOException {
    SessionId session = fixture.imported("one\n");

    SessionState after = saved(upload(turn(session), "archive\nsrc/a=one\nb=two"));

    assertThat(after.head().number()).isEqualTo(2);
    assertThat(after.head().files()).isEqualTo(2);
    assertThat(after.head().messages()).isEqualTo(1);
    fixture.checkOut().checkOut(session, OptionalInt.empty(), "out", false, Progress.NONE);
    assertThat(fixture.directories.at("out").listing().toString()).contains("src/a", "b");
  }

  @Test
  void a_member_can_be_the_trace_and_is_then_no_file() throws IOException {
    SessionId session = fixture.imported("one\n");
    fixture.trace("talk", "one\ntwo\n!bad\n");

    SaveArchiveResult result = upload(turn(session, Optional.of("talk")), "archive\na=one\ntalk=…");

    assertThat(saved(result).head().messages()).isEqualTo(2);
    assertThat(saved(result).head().files()).isEqualTo(1);
    assertThat(((SaveArchiveResult.Saved) result).issues()).hasSize(1);
  }

  @Test
  void a_member_that_is_no_trace_or_not_there_is_told() throws IOException {
    SessionId session = fixture.imported("one\n");
    for (String member : new String[] {"a", "nowhere"}) {
      assertThat(upload(turn(session, Optional.of(member)), "archive\na=one"))
          .isEqualTo(new SaveArchiveResult.NotOneTrace(new EntryPath(member), 0));
    }
    assertThat(head(session).number()).isEqualTo(1);
  }

  @Test
  void a_turn_that_began_before_the_last_checkpoint_becomes_a_fork() throws IOException {
    SessionId session = fixture.imported("one\n");
    saved(upload(turn(session), "archive\na=one"));

    SaveArchiveResult result =
        upload(
            new ArchivedTurn(
                session, OptionalInt.of(1), Optional.empty(), Optional.empty(), CaseClashes.KEEP),
            "archive\na=other");

    assertThat(result)
        .isInstanceOfSatisfying(
            SaveArchiveResult.Forked.class,
            forked ->
                assertThat(forked.fork().session().forkPoint())
                    .hasValueSatisfying(point -> assertThat(point.parent()).isEqualTo(session)));
    assertThat(head(session).number()).isEqualTo(2);
  }

  @Test
  void where_the_session_stands_elsewhere_nothing_is_stored() throws IOException {
    SessionId session = fixture.imported("one\n");
    CheckpointId first = head(session).id();
    saved(upload(turn(session), "archive\na=one"));
    int before = store.count();

    assertThat(upload(turn(session, first), "archive\na=other"))
        .isEqualTo(new SaveArchiveResult.StandsElsewhere(head(session)));

    assertThat(store.count()).isEqualTo(before);
  }

  @Test
  void where_somebody_moves_it_on_while_the_archive_is_read_nothing_is_recorded()
      throws IOException {
    SessionId session = fixture.imported("one\n");
    CheckpointId first = head(session).id();
    whileItIsRead =
        () -> {
          whileItIsRead = () -> {};
          try {
            saved(upload(turn(session), "archive\na=theirs"));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        };

    assertThat(upload(turn(session, first), "archive\na=mine"))
        .isInstanceOf(SaveArchiveResult.StandsElsewhere.class);

    assertThat(fixture.catalog.sessions(Optional.empty(), Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void an_archive_that_is_refused_leaves_nothing() throws IOException {
    SessionId session = fixture.imported("one\n");
    int before = store.count();

    assertThatExceptionOfType(ArchiveException.Refused.class)
        .isThrownBy(() -> upload(turn(session), "archive\na=one\nrefused"));

    assertThat(store.count()).isEqualTo(before);
    assertThat(head(session).number()).isEqualTo(1);
  }

  @Test
  void what_is_not_there_is_told() throws IOException {
    SessionId nobody = new SessionId("nobody");
    assertThat(upload(turn(nobody), "archive\na=one"))
        .isEqualTo(new SaveArchiveResult.NoSuchSession(nobody));
    SessionId session = fixture.imported("one\n");
    ArchivedTurn later =
        new ArchivedTurn(
            session, OptionalInt.of(7), Optional.empty(), Optional.empty(), CaseClashes.REFUSE);
    assertThat(upload(later, "archive\na=one"))
        .isEqualTo(new SaveArchiveResult.NoSuchCheckpoint(session, 7, 1));
  }

  private SaveArchiveResult upload(ArchivedTurn turn, String archive) throws IOException {
    LineArchives archives =
        new LineArchives(_ -> {
          whileItIsRead.run();
          return archive.getBytes(UTF_8);
        });
    return fixture.saveArchive(archives).save(turn, "archive");
  }

  private static ArchivedTurn turn(SessionId session) {
    return turn(session, Optional.<String>empty());
  }

  private static ArchivedTurn turn(SessionId session, Optional<String> trace) {
    return new ArchivedTurn(
        session,
        OptionalInt.empty(),
        Optional.empty(),
        trace.map(EntryPath::new),
        CaseClashes.REFUSE);
  }

  private static ArchivedTurn turn(SessionId session, CheckpointId head) {
    return new ArchivedTurn(
        session, OptionalInt.empty(), Optional.of(head), Optional.empty(), CaseClashes.REFUSE);
  }

  private static SessionState saved(SaveArchiveResult result) {
    assertThat(result).isInstanceOf(SaveArchiveResult.Saved.class);
    return ((SaveArchiveResult.Saved) result).state();
  }

  private CheckpointSummary head(SessionId session) {
    return fixture.catalog.session(session).orElseThrow().head();
  }
}
