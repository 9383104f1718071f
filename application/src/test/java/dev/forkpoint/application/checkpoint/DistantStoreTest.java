package dev.forkpoint.application.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.fake.ForwardingObjectStore;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Over a network every request takes its time, however little it asks for.
final class DistantStoreTest {
  private final InMemoryObjectStore objects = new InMemoryObjectStore();
  private final AtomicInteger requests = new AtomicInteger();
  private final VaultFixture fixture = new VaultFixture(new DistantStore());
  private final InMemoryDirectory directory = fixture.directories.at("work");

  @Test
  void a_checkout_asks_for_stretches_of_packs_and_not_for_files() throws IOException {
    SessionId session = saved(2_000);
    requests.set(0);

    checkOut(session);

    assertThat(fixture.directories.at("copy").listing()).isEqualTo(directory.listing());
    assertThat(requests).as("a few for each 64 files").hasValueLessThan(100);
  }

  @Test
  void a_large_file_is_laid_out_as_it_was() throws IOException {
    SessionId session = fixture.imported("one\n");
    directory.file("large", noise(3_000_000)).file("small", "small");
    save(session);
    requests.set(0);

    checkOut(session);

    assertThat(fixture.directories.at("copy").listing()).isEqualTo(directory.listing());
    assertThat(requests).hasValueLessThan(20);
  }

  @Test
  void damage_is_told_as_it_is_of_a_store_at_hand() throws IOException {
    SessionId session = saved(20);
    List<StoredObject> packs = new ArrayList<>();
    objects.list(new ObjectKey("workspaces/w/packs"), packs::add);
    for (StoredObject pack : packs) {
      objects.damage(pack.key(), new byte[(int) pack.bytes()]);
    }

    assertThatThrownBy(() -> checkOut(session))
        .isInstanceOf(StoreException.Damaged.class)
        .hasMessageContaining("read chunk");
  }

  private SessionId saved(int files) throws IOException {
    SessionId session = fixture.imported("one\n");
    for (int i = 0; i < files; i++) {
      directory.file("directory-" + i % 10 + "/file-" + i, noise(500 + i));
    }
    save(session);
    return session;
  }

  private void save(SessionId session) throws IOException {
    fixture.saveCheckpoint().save(session, "work", Optional.empty(), Progress.NONE);
  }

  private void checkOut(SessionId session) throws IOException {
    fixture.checkOut().checkOut(session, OptionalInt.empty(), "copy", false, Progress.NONE);
  }

  private static String noise(int characters) {
    StringBuilder noise = new StringBuilder();
    new Random(characters).ints(characters, ' ', '~').forEach(noise::appendCodePoint);
    return noise.toString();
  }

  private final class DistantStore extends ForwardingObjectStore {

    @Override
    protected ObjectStore delegate() {
      return objects;
    }

    @Override
    public void read(ObjectKey key, long offset, ByteBuffer target) throws StoreException {
      requests.incrementAndGet();
      super.read(key, offset, target);
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) throws StoreException {
      requests.incrementAndGet();
      return super.find(key);
    }

    @Override
    public boolean isDistant() {
      return true;
    }
  }
}
