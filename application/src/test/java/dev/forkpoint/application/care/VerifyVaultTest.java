package dev.forkpoint.application.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.care.VerifyVault.Damage;
import dev.forkpoint.application.checkpoint.BeginTurnResult.Begun;
import dev.forkpoint.application.checkpoint.TurnOrder;
import dev.forkpoint.application.fake.ForwardingObjectStore;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class VerifyVaultTest {
  private final Rotting store = new Rotting();
  private final VaultFixture fixture = new VaultFixture(store);

  @Test
  void a_sound_vault_has_no_damages() throws IOException {
    SessionId session = fixture.imported("one\n");
    save(session, "a", 1);

    VerifyVault.Report report = fixture.verifyVault().verify(Progress.NONE);

    assertThat(report.damages()).isEmpty();
    assertThat(report.packs()).isEqualTo(2);
    assertThat(report.checkpoints()).isEqualTo(2);
  }

  @Test
  void a_damaged_pack_is_told_with_every_checkpoint_and_file_that_it_touches() throws IOException {
    SessionId touched = fixture.imported("one\n");
    save(touched, "a", 1);
    store.rot = last("packs");
    save(touched, "b", 2);
    SessionId sound = fixture.imported("two\n");

    List<Damage> damages = fixture.verifyVault().verify(Progress.NONE).damages();

    assertThat(damages).isNotEmpty();
    assertThat(damages).allMatch(damage -> damage.session().equals(touched));
    assertThat(damages).extracting(Damage::checkpoint).containsOnly(2, 3);
    assertThat(damages).anyMatch(damage -> damage.reason().startsWith("a: "));
    assertThat(damages).noneMatch(damage -> damage.session().equals(sound));
  }

  @Test
  void a_damaged_checkpoint_is_told() throws IOException {
    SessionId session = fixture.imported("one\n");
    save(session, "a", 1);
    store.rot = last("sessions");

    List<Damage> damages = fixture.verifyVault().verify(Progress.NONE).damages();

    assertThat(damages)
        .singleElement()
        .satisfies(damage -> assertThat(damage.reason()).contains("its bytes have changed"));
  }

  @Test
  void a_damaged_home_is_told_with_the_turn_that_saved_it() throws IOException {
    SessionId session = fixture.imported("one\n");
    TurnOrder order =
        new TurnOrder(
            session,
            OptionalInt.empty(),
            Optional.of(Layout.CLAUDE_CODE),
            Optional.empty(),
            Relocations.NONE);
    Begun turn = (Begun) fixture.beginTurn().begin(order, Progress.NONE);
    fixture.directories.at(turn.place().home()).file("notes.md", "x");
    fixture.endTurn().end(turn.turn(), Progress.NONE);
    store.rot = last("home");

    List<Damage> damages = fixture.verifyVault().verify(Progress.NONE).damages();

    assertThat(damages).singleElement().extracting(Damage::checkpoint).isEqualTo(2);
    assertThat(damages.getFirst().reason()).startsWith("state 1 of the home: ");
  }

  @Test
  void a_missing_pack_is_told() throws IOException {
    SessionId session = fixture.imported("one\n");
    save(session, "a", 1);
    store.gone = last("packs");

    List<Damage> damages = fixture.verifyVault().verify(Progress.NONE).damages();

    assertThat(damages).isNotEmpty().allMatch(damage -> damage.reason().contains("missing"));
  }

  private void save(SessionId session, String path, long seed) throws IOException {
    byte[] content = new byte[200_000];
    new Random(seed).nextBytes(content);
    fixture.directories.at("work").file(path, content);
    fixture.saveCheckpoint().save(session, "work", Optional.empty(), Progress.NONE);
  }

  /// The object that was written last among those of a kind.
  private Optional<ObjectKey> last(String kind) {
    return store.written.reversed().stream()
        .filter(key -> key.value().contains("/" + kind + "/"))
        .findFirst();
  }

  /// A store in which one object has lost a bit in its middle, and another is gone.
  private static final class Rotting extends ForwardingObjectStore {
    private final ObjectStore store = new InMemoryObjectStore();
    private final List<ObjectKey> written = new ArrayList<>();
    private Optional<ObjectKey> rot = Optional.empty();
    private Optional<ObjectKey> gone = Optional.empty();

    @Override
    protected ObjectStore delegate() {
      return store;
    }

    @Override
    public synchronized void put(ObjectKey key, ByteBuffer content) throws StoreException {
      written.add(key);
      super.put(key, content);
    }

    @Override
    public void read(ObjectKey key, long offset, ByteBuffer target) throws StoreException {
      int start = target.position();
      super.read(key, offset, target);
      long middle = super.find(key).orElseThrow().bytes() / 2 - offset;
      if (rot.filter(key::equals).isPresent()
          && middle >= 0
          && start + middle < target.position()) {
        int at = (int) (start + middle);
        target.put(at, (byte) (target.get(at) ^ 1));
      }
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) throws StoreException {
      return gone.filter(key::equals).isPresent() ? Optional.empty() : super.find(key);
    }

    @Override
    public void list(ObjectKey prefix, Consumer<StoredObject> consumer) throws StoreException {
      super.list(
          prefix,
          object -> {
            if (gone.filter(object.key()::equals).isEmpty()) {
              consumer.accept(object);
            }
          });
    }
  }
}
