package dev.forkpoint.application.care;

import dev.forkpoint.application.care.CopyStore.Damage;
import dev.forkpoint.application.care.CopyStore.Report;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import dev.forkpoint.application.vault.ObjectCheck;
import dev.forkpoint.application.vault.Progress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Objects on their way from one store to another, a few at a time, since each is held whole.
final class ObjectCopies implements AutoCloseable {
  private static final int AT_ONCE = 4;

  private final ObjectStore from;
  private final ObjectStore to;
  private final Progress progress;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final List<Damage> damages = new ArrayList<>();
  private long copied;
  private long copiedBytes;
  private long present;
  private @Nullable Throwable trouble;

  ObjectCopies(ObjectStore from, ObjectStore to, Progress progress) {
    this.from = from;
    this.to = to;
    this.progress = progress;
  }

  /// Begins to copy an object, when there is room. After trouble nothing more is begun.
  void begin(StoredObject object) {
    room.acquireUninterruptibly();
    if (isInTrouble()) {
      room.release();
      return;
    }
    threads.execute(() -> run(object));
  }

  private void run(StoredObject object) {
    try {
      copy(object);
    } catch (StoreException | RuntimeException | Error e) {
      fail(e);
    } finally {
      room.release();
    }
  }

  private void copy(StoredObject object) throws StoreException {
    Optional<StoredObject> there = to.find(object.key());
    if (there.isPresent()) {
      keep(object, there.get());
      return;
    }
    ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(object.bytes()));
    from.read(object.key(), 0, content);
    Optional<String> flaw = ObjectCheck.flaw(object.key(), content.flip());
    if (flaw.isPresent()) {
      refuse(object, flaw.get());
      return;
    }
    to.put(object.key(), content);
    count(object);
  }

  /// Equal checkpoints may name different packs; packs of one name are equal.
  private synchronized void keep(StoredObject object, StoredObject there) {
    if (ObjectCheck.isPack(object.key()) && object.bytes() != there.bytes()) {
      refuse(object, "the other store has something else under that name");
    } else {
      present++;
    }
  }

  private synchronized void refuse(StoredObject object, String reason) {
    damages.add(new Damage(object.key(), reason));
  }

  private synchronized void count(StoredObject object) {
    copied++;
    copiedBytes += object.bytes();
    progress.at(copied, copiedBytes);
  }

  private synchronized void fail(Throwable reason) {
    if (trouble == null) {
      trouble = reason;
    }
  }

  private synchronized boolean isInTrouble() {
    return trouble != null;
  }

  /// Waits until everything that was begun has ended.
  ///
  /// @throws StoreException the first trouble that there was
  void await() throws StoreException {
    room.acquireUninterruptibly(AT_ONCE);
    room.release(AT_ONCE);
    throwTrouble();
  }

  private synchronized void throwTrouble() throws StoreException {
    switch (trouble) {
      case null -> {}
      case StoreException store -> throw store;
      case RuntimeException unexpected -> throw unexpected;
      case Error error -> throw error;
      default -> throw new IllegalStateException(trouble);
    }
  }

  synchronized Report report() {
    return new Report(copied, copiedBytes, present, List.copyOf(damages));
  }

  @Override
  public void close() {
    threads.close();
  }
}
