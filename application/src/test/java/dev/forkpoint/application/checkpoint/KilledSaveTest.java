package dev.forkpoint.application.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.fake.FaultyObjectStore;
import dev.forkpoint.application.fake.FaultyObjectStore.Moment;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import dev.forkpoint.application.fake.ForwardingObjectStore;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.Killed;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A save that dies at a write, at each in turn: the store is sound, the earlier checkpoint is what
/// it was, and the save can be made again.
final class KilledSaveTest {

  @ParameterizedTest
  @EnumSource(Moment.class)
  void a_save_killed_at_any_write_leaves_a_sound_store_and_can_be_repeated(Moment moment)
      throws IOException {
    int writes = 0;
    while (new Turn().survivesDeathAt(writes + 1, moment)) {
      writes++;
    }

    assertThat(writes).as("two packs and the checkpoint").isEqualTo(3);
  }

  @Test
  void a_store_that_refuses_a_write_leaves_the_session_where_it_was() throws IOException {
    Turn turn = new Turn();
    FaultyObjectStore faulty = new FaultyObjectStore(turn.store);
    faulty.fail(Operation.PUT, 1, Moment.BEFORE);
    turn.process.store = faulty;

    assertThatThrownBy(turn::save).isInstanceOf(IOException.class);

    assertThat(faulty.allFired()).isTrue();
    turn.process.store = turn.store;
    turn.requireUnchanged();
  }

  /// A session with one checkpoint of its files, and changes that are to become the next.
  private static final class Turn {
    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final VaultProcess process = new VaultProcess(store);
    private final VaultFixture fixture = new VaultFixture(process);
    private final InMemoryDirectory directory = fixture.directories.at("work");
    private final SessionId session = fixture.imported("one\n");
    private final List<String> before;

    Turn() throws IOException {
      directory.file("large.bin", noise(1)).file("a", "a");
      save();
      before = directory.listing();
      directory.file("large.bin", noise(2)).file("b", "b").delete("a");
    }

    /// Lets the process die at a write of the save, and makes the save again in another.
    ///
    /// @return whether the save comes to that write at all
    boolean survivesDeathAt(int write, Moment moment) throws IOException {
      FaultyObjectStore deadly = new FaultyObjectStore(store);
      deadly.die(Operation.PUT, write, moment);
      process.store = deadly;
      if (!dies()) {
        assertThat(deadly.allFired()).isFalse();
        return false;
      }
      process.store = store;
      requireUnchanged();
      save();
      assertThat(fixture.verifyVault().verify(Progress.NONE).damages()).isEmpty();
      assertThat(laidOut(3, "after")).isEqualTo(directory.listing());
      return deadly.allFired();
    }

    private boolean dies() throws IOException {
      try {
        save();
        return false;
      } catch (Killed e) {
        return true;
      }
    }

    private void save() throws IOException {
      SaveResult result =
          fixture.saveCheckpoint().save(session, "work", Optional.empty(), Progress.NONE);
      assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    private void requireUnchanged() throws IOException {
      assertThat(fixture.verifyVault().verify(Progress.NONE).damages()).isEmpty();
      assertThat(fixture.catalog.checkpoints(session)).hasSize(2);
      assertThat(laidOut(2, "before")).isEqualTo(before);
    }

    private List<String> laidOut(int number, String location) throws IOException {
      fixture.checkOut().checkOut(session, OptionalInt.of(number), location, false, Progress.NONE);
      return fixture.directories.at(location).listing();
    }

    private static byte[] noise(long seed) {
      byte[] bytes = new byte[9 << 20];
      new Random(seed).nextBytes(bytes);
      return bytes;
    }
  }

  /// The store as the process of the moment sees it.
  private static final class VaultProcess extends ForwardingObjectStore {
    private ObjectStore store;

    VaultProcess(ObjectStore store) {
      this.store = store;
    }

    @Override
    protected ObjectStore delegate() {
      return store;
    }
  }
}
