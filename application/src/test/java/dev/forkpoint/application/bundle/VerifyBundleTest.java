package dev.forkpoint.application.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.bundle.VerifyBundle.Report;
import dev.forkpoint.application.fake.InMemoryBundles;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.PlainPages;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.fork.ForkPosition;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VerifyBundleTest {
  private final VaultFixture fixture = new VaultFixture(new InMemoryObjectStore());
  private byte[] bundle = new byte[0];

  @BeforeEach
  void a_session_with_a_history_and_a_fork() throws IOException {
    SessionId id = fixture.imported("one\ntwo\n");
    fixture.directories.at("work").file("a.txt", "before").file("b/c.txt", "c".repeat(500));
    save(id);
    fixture.directories.at("work").file("a.txt", "after");
    save(id);
    fixture.forkSession().fork(id, ForkPosition.END, Optional.of("fork"));
    bundle = fixture.bundle();
  }

  @Test
  void a_whole_bundle_is_sound() throws IOException {
    Report report = verify(bundle);
    assertThat(report.damages()).isEmpty();
    assertThat(report.sessions()).isEqualTo(2);
    assertThat(report.checkpoints()).isEqualTo(4);
    assertThat(report.bytes()).isEqualTo(bundle.length);
  }

  @Test
  void each_flipped_bit_is_found_and_located() throws IOException {
    for (int at = 0; at < bundle.length; at++) {
      for (int bit = 1; bit < 256; bit <<= 1) {
        byte[] flipped = bundle.clone();
        flipped[at] ^= (byte) bit;
        long changed = at;
        assertThat(verify(flipped).damages())
            .as("bit %d of byte %d", bit, at)
            .singleElement()
            .satisfies(damage ->
                assertThat(changed)
                    .isBetween(damage.offset(), damage.offset() + damage.bytes() - 1));
      }
    }
  }

  @Test
  void a_change_in_a_file_names_it() throws IOException {
    byte[] flipped = bundle.clone();
    flipped[indexOf("a.txt") + 60] ^= 1;
    assertThat(verify(flipped).damages()).singleElement().asString().contains("files/");
  }

  @Test
  void a_bundle_that_was_cut_off_is_found_however_short() throws IOException {
    for (int length = 0; length < bundle.length; length++) {
      assertThat(verify(Arrays.copyOf(bundle, length)).damages()).as("%d bytes", length).hasSize(1);
    }
  }

  @Test
  void what_was_appended_is_found() throws IOException {
    assertThat(verify(Arrays.copyOf(bundle, bundle.length + 1)).damages()).hasSize(1);
  }

  private int indexOf(String text) {
    return new String(bundle, ISO_8859_1).indexOf(text);
  }

  private void save(SessionId id) throws IOException {
    fixture.saveCheckpoint().save(id, "work", Optional.empty(), Progress.NONE);
  }

  private static Report verify(byte[] bytes) throws IOException {
    return new VerifyBundle(new InMemoryBundles().put("x.forkpoint", bytes), new PlainPages())
        .verify("x.forkpoint", Progress.NONE);
  }
}
