package dev.forkpoint.application.care;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.forkpoint.application.care.CopyStore.Damage;
import dev.forkpoint.application.care.CopyStore.Report;
import dev.forkpoint.application.fake.FaultyObjectStore;
import dev.forkpoint.application.fake.FaultyObjectStore.Moment;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import dev.forkpoint.application.fake.ForwardingObjectStore;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.Killed;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CopyStoreTest {
  private final InMemoryObjectStore here = new InMemoryObjectStore();
  private final InMemoryObjectStore there = new InMemoryObjectStore();
  private final VaultFixture fixture = new VaultFixture(here);

  @Test
  void a_copied_store_holds_everything_and_is_sound() throws IOException {
    fill();

    Report report = copy(here, there);

    assertThat(there.count()).isEqualTo(here.count());
    assertThat(report.copied()).isEqualTo(here.count());
    assertThat(report.damages()).isEmpty();
    assertThat(new VaultFixture(there, fixture.catalog).verifyVault().verify(Progress.NONE))
        .satisfies(found -> assertThat(found.damages()).isEmpty())
        .satisfies(found -> assertThat(found.checkpoints()).isEqualTo(7));
  }

  @Test
  void what_is_there_already_is_not_copied_again() throws IOException {
    fill();
    copy(here, there);
    FaultyObjectStore counting = new FaultyObjectStore(there);

    Report again = copy(here, counting);

    assertThat(again.copied()).isZero();
    assertThat(again.copiedBytes()).isZero();
    assertThat(again.present()).isEqualTo(here.count());
    assertThat(counting.count(Operation.PUT)).isZero();
  }

  @Test
  void a_copy_that_died_anywhere_goes_on_where_it_was() throws IOException {
    fill();
    for (int puts = 1; puts <= here.count(); puts++) {
      InMemoryObjectStore target = new InMemoryObjectStore();
      FaultyObjectStore dying = new FaultyObjectStore(target);
      dying.die(Operation.PUT, puts, Moment.AFTER);

      assertThatExceptionOfType(Killed.class).isThrownBy(() -> copy(here, dying));
      Report rest = copy(here, target);

      assertThat(rest.copied() + rest.present()).isEqualTo(here.count());
      assertThat(rest.present()).isPositive();
    }
  }

  @Test
  void no_checkpoint_is_there_before_all_packs_are() throws IOException {
    fill();
    List<ObjectKey> order = new ArrayList<>();

    copy(here, recording(there, order));

    List<Boolean> packs = order.stream().map(key -> key.value().contains("/packs/")).toList();
    assertThat(packs.lastIndexOf(true)).isLessThan(packs.indexOf(false));
  }

  @Test
  void trouble_of_a_store_ends_the_copy_with_its_reason() throws IOException {
    fill();
    FaultyObjectStore failing = new FaultyObjectStore(there);
    failing.fail(Operation.PUT, 2, Moment.BEFORE);

    assertThatExceptionOfType(StoreException.Unavailable.class)
        .isThrownBy(() -> copy(here, failing))
        .withMessage("PUT 2 fails as asked");
  }

  @Test
  void what_is_not_as_its_name_says_is_told_and_not_copied() throws IOException {
    fill();
    ObjectKey pack = some("/packs/");
    ObjectKey checkpoint = some("/sessions/");
    here.damage(pack, "no pack".getBytes(UTF_8));
    here.damage(checkpoint, "no checkpoint".getBytes(UTF_8));

    Report report = copy(here, there);

    assertThat(report.damages()).extracting(Damage::key).containsExactly(pack, checkpoint);
    assertThat(report.damages()).extracting(Damage::reason).contains("its bytes have changed");
    assertThat(there.find(pack)).isEmpty();
    assertThat(there.find(checkpoint)).isEmpty();
    assertThat(report.copied()).isEqualTo(here.count() - 2);
  }

  @Test
  void a_pack_that_is_something_else_over_there_is_told() throws IOException {
    fill();
    copy(here, there);
    ObjectKey pack = some("/packs/");
    there.damage(pack, "half".getBytes(UTF_8));

    assertThat(copy(here, there).damages())
        .containsExactly(new Damage(pack, "the other store has something else under that name"));
  }

  @Test
  void one_workspace_is_copied_alone() throws IOException {
    fill();
    fixture.trace("elsewhere", "other\n");
    fixture.importSessions().importFrom("elsewhere", new WorkspaceId("w2"));

    copies(here, there, Optional.of(new WorkspaceId("w2")));

    assertThat(keys(there)).isNotEmpty().allMatch(key -> key.startsWith("workspaces/w2/"));
  }

  @Test
  void what_others_keep_in_a_workspace_goes_along() throws IOException {
    ObjectKey note = new ObjectKey("workspaces/w/notes/why.txt");
    here.put(note, ByteBuffer.wrap(new byte[] {1, 2}));

    assertThat(copy(here, there).copiedBytes()).isEqualTo(2);
    assertThat(there.find(note)).isPresent();
  }

  private void fill() throws IOException {
    SessionId session = fixture.imported("one\n");
    for (int i = 0; i < 6; i++) {
      byte[] noise = new byte[10_000];
      new Random(i).nextBytes(noise);
      fixture.directories.at("dir").file("noise" + i, noise);
      fixture.saveCheckpoint().save(session, "dir", Optional.empty(), Progress.NONE);
    }
  }

  private ObjectKey some(String part) throws StoreException {
    return new ObjectKey(
        keys(here).stream().filter(key -> key.contains(part)).findFirst().orElseThrow());
  }

  private static List<String> keys(ObjectStore store) throws StoreException {
    List<String> keys = new ArrayList<>();
    store.list(new ObjectKey("workspaces"), object -> keys.add(object.key().value()));
    return keys;
  }

  private static ObjectStore recording(ObjectStore store, List<ObjectKey> puts) {
    return new ForwardingObjectStore() {
      @Override
      protected ObjectStore delegate() {
        return store;
      }

      @Override
      public void put(ObjectKey key, ByteBuffer content) throws StoreException {
        super.put(key, content);
        synchronized (puts) {
          puts.add(key);
        }
      }
    };
  }

  private static Report copy(ObjectStore from, ObjectStore to) throws StoreException {
    return copies(from, to, Optional.empty());
  }

  private static Report copies(ObjectStore from, ObjectStore to, Optional<WorkspaceId> workspace)
      throws StoreException {
    return new CopyStore(from, to).copy(workspace, Progress.NONE);
  }
}
