package dev.forkpoint.application.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.fork.LocateFork.ForkPlace;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class LocateForkTest {
  private final VaultFixture fixture = new VaultFixture(new InMemoryObjectStore());
  private final InMemoryDirectory directory = fixture.directories.at("work");
  private final LocateFork locateFork =
      new LocateFork(fixture.vault, fixture.catalog, fixture.formats);

  @Test
  void behind_a_row_are_the_messages_up_to_it_and_the_files_of_that_time() throws IOException {
    SessionId session = fixture.imported("one\n!bad\ntwo\n");
    save(session, "one\n!bad\ntwo\nthree\nfour\n");

    assertThat(behind(session, 1)).isEqualTo(place(session, 1, OptionalInt.empty(), 1));
    assertThat(behind(session, 3)).isEqualTo(place(session, 2, OptionalInt.empty(), 1));
    assertThat(behind(session, 4)).isEqualTo(place(session, 3, OptionalInt.empty(), 1));
    assertThat(behind(session, 5)).isEqualTo(place(session, 4, OptionalInt.empty(), 2));
    assertThat(behind(session, 99)).isEqualTo(place(session, 4, OptionalInt.empty(), 2));
  }

  @Test
  void what_was_compacted_is_counted_as_it_was_before() throws IOException {
    SessionId session = fixture.imported("one\ntwo\nthree\n=sum\nfour\n=all\nfive\n");

    assertThat(behind(session, 2).position())
        .isEqualTo(new ForkPosition(OptionalInt.of(2), OptionalInt.of(1)));
    assertThat(behind(session, 5).position())
        .isEqualTo(new ForkPosition(OptionalInt.of(2), OptionalInt.of(2)));
    assertThat(behind(session, 7).position()).isEqualTo(ForkPosition.at(2));
  }

  @Test
  void a_fork_is_made_where_it_was_said_to_be() throws IOException {
    SessionId session = fixture.imported("one\ntwo\nthree\n=sum\nfour\n=all\nfive\n");
    for (int row = 1; row <= 7; row++) {
      ForkPosition position = behind(session, row).position();
      assertThat(fixture.forkSession().fork(session, position, Optional.empty()))
          .isInstanceOfSatisfying(
              ForkResult.Forked.class,
              forked ->
                  assertThat(forked.fork().head().messages())
                      .isEqualTo(position.messages().getAsInt()));
    }
  }

  @Test
  void of_a_document_the_messages_are_counted() throws IOException {
    SessionId session = fixture.imported("(\none\n)\n");
    save(session, "(\none\ntwo\nthree\n)\n");

    assertThat(behind(session, 3)).isEqualTo(place(session, 2, OptionalInt.empty(), 1));
    assertThat(behind(session, 4)).isEqualTo(place(session, 3, OptionalInt.empty(), 2));
  }

  @Test
  void a_packed_trace_is_kept_as_a_whole() throws IOException {
    SessionId session = fixture.imported("packed\none\ntwo\n");

    assertThat(behind(session, 2).position()).isEqualTo(ForkPosition.END);
  }

  private void save(SessionId session, String conversation) throws IOException {
    directory.file("file", conversation);
    fixture.trace("talk", conversation);
    fixture.saveCheckpoint().save(session, "work", Optional.of("talk"), Progress.NONE);
  }

  private ForkPlace behind(SessionId session, long row) throws IOException {
    return locateFork.behind(fixture.catalog.session(session).orElseThrow(), row);
  }

  private ForkPlace place(
      SessionId session, int messages, OptionalInt beforeCompaction, int checkpoint) {
    return new ForkPlace(
        new ForkPosition(OptionalInt.of(messages), beforeCompaction),
        fixture.catalog.checkpoint(session, checkpoint).orElseThrow());
  }
}
