package dev.forkpoint.application.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.checkpoint.CheckOutResult.CheckedOut;
import dev.forkpoint.application.checkpoint.CheckOutResult.WouldLose;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CheckOutTest {
  private final VaultFixture fixture = new VaultFixture(new InMemoryObjectStore());
  private final InMemoryDirectory directory = fixture.directories.at("work");
  private SessionId session = new SessionId("none");
  private List<String> second = List.of();
  private List<String> third = List.of();

  @BeforeEach
  void two_checkpoints_with_files() throws IOException {
    session = fixture.imported("one\n");
    directory.file("same", "same").file("changes", "2").file("goes/deep", "2").file("kind", "2");
    second = save();
    directory
        .file("changes", "3")
        .delete("goes")
        .delete("kind")
        .directory("kind")
        .file("comes/deep", "3")
        .link("link", "same");
    third = save();
  }

  @Test
  void a_checkout_is_brought_back_and_forth_in_place() throws IOException {
    checkOut(2, "work", false);
    assertThat(directory.listing()).isEqualTo(second);
    checkOut(3, "work", false);
    assertThat(directory.listing()).isEqualTo(third);
  }

  @Test
  void only_what_differs_is_written() throws IOException {
    CheckedOut result = (CheckedOut) checkOut(2, "work", false);

    assertThat(result.writtenFiles()).as("changes, goes/deep, kind").isEqualTo(3);
  }

  @Test
  void what_is_laid_out_already_is_not_written_again() throws IOException {
    checkOut(2, "copy", false);

    CheckedOut again = (CheckedOut) checkOut(2, "copy", false);

    assertThat(again.writtenFiles()).isZero();
  }

  @Test
  void changes_that_no_checkpoint_has_are_not_overwritten() throws IOException {
    directory.file("changes", "by hand").file("new", "by hand");
    List<String> before = directory.listing();

    CheckOutResult result = checkOut(2, "work", false);

    assertThat(result).isEqualTo(new WouldLose("work", List.of("changes", "new")));
    assertThat(directory.listing()).isEqualTo(before);
  }

  @Test
  void a_directory_that_is_no_checkout_is_left_alone() throws IOException {
    fixture.directories.at("other").file("mine", "mine");

    assertThat(checkOut(2, "other", false)).isEqualTo(new WouldLose("other", List.of("mine")));
  }

  @Test
  void changes_are_overwritten_when_told_so() throws IOException {
    directory.file("changes", "by hand").file("new", "by hand");

    checkOut(2, "work", true);

    assertThat(directory.listing()).isEqualTo(second);
  }

  @Test
  void what_no_snapshot_can_hold_stays_where_it_is() throws IOException {
    directory.socket("comes/socket");

    checkOut(2, "work", false);

    assertThat(directory.listing()).contains("comes/socket a socket");
  }

  @Test
  void a_directory_that_was_left_half_way_is_not_trusted() throws IOException {
    try (var recorder = directory.record()) {
      recorder.commit(new Baseline.OfSession(session, 2, false));
    }

    assertThat(checkOut(2, "work", false)).isInstanceOf(WouldLose.class);
    assertThat(checkOut(2, "work", true)).isInstanceOf(CheckedOut.class);
    assertThat(directory.listing()).isEqualTo(second);
  }

  @Test
  void saving_after_a_checkout_reads_nothing() throws IOException {
    checkOut(3, "copy", false);
    InMemoryDirectory copy = fixture.directories.at("copy");
    copy.takeOpened();

    fixture.saveCheckpoint().save(session, "copy", Optional.empty(), Progress.NONE);

    assertThat(copy.takeOpened()).isEmpty();
  }

  @Test
  void what_does_not_exist_is_said() throws IOException {
    assertThat(
            fixture
                .checkOut()
                .checkOut(new SessionId("x"), OptionalInt.empty(), "new", false, Progress.NONE))
        .isEqualTo(new CheckOutResult.NoSuchSession(new SessionId("x")));
    assertThat(checkOut(4, "new", false))
        .isEqualTo(new CheckOutResult.NoSuchCheckpoint(session, 4, 3));
  }

  private List<String> save() throws IOException {
    fixture.saveCheckpoint().save(session, "work", Optional.empty(), Progress.NONE);
    return directory.listing();
  }

  private CheckOutResult checkOut(int number, String location, boolean discard) throws IOException {
    return fixture
        .checkOut()
        .checkOut(session, OptionalInt.of(number), location, discard, Progress.NONE);
  }
}
