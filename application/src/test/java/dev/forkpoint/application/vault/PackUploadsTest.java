package dev.forkpoint.application.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class PackUploadsTest {
  private final List<String> written = new CopyOnWriteArrayList<>();
  private final CountDownLatch allHandedIn = new CountDownLatch(1);

  @Test
  void packs_are_written_in_their_order() throws IOException {
    try (PackUploads uploads = new PackUploads()) {
      uploads.add(() -> {
        allHandedIn.await();
        return written.add("first");
      });
      uploads.add(() -> written.add("second"));
      allHandedIn.countDown();
      uploads.finish();
    }
    assertThat(written).containsExactly("first", "second");
  }

  /// The next save would find it, and rely on references that lead to the one that is missing.
  @Test
  void no_pack_is_written_behind_one_that_failed() throws IOException {
    try (PackUploads uploads = new PackUploads()) {
      uploads.add(() -> {
        allHandedIn.await();
        throw new IOException("full");
      });
      uploads.add(() -> written.add("second"));
      allHandedIn.countDown();
      assertThatThrownBy(uploads::finish).hasMessageContaining("full");
      uploads.add(() -> written.add("third"));
      assertThatThrownBy(uploads::finish).hasMessageContaining("full");
    }
    assertThat(written).isEmpty();
  }
}
