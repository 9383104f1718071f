package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/// What every probe of a store promises.
public abstract class StoreProbeContract {
  /// A probe of a store that is sound.
  protected abstract StoreProbe sound();

  /// Asserts that the store is as if it had never been probed.
  protected abstract void assertUntouched() throws Exception;

  @Test
  void a_sound_store_passes_as_often_as_it_is_probed() throws Exception {
    StoreProbe probe = sound();
    assertThatCode(probe::probe).doesNotThrowAnyException();
    assertThatCode(probe::probe).doesNotThrowAnyException();
    assertUntouched();
  }

  @Test
  void many_may_probe_at_the_same_time() throws Exception {
    StoreProbe probe = sound();
    Together.run(_ -> probe.probe());
    assertUntouched();
  }
}
