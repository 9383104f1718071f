package dev.forkpoint.adapters.fs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoreProbe;
import dev.forkpoint.application.port.StoreProbeContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FsStoreProbeTest extends StoreProbeContract {
  @TempDir Path home;

  private Path store() {
    return home.resolve("store");
  }

  @Override
  protected StoreProbe sound() {
    return new FsStoreProbe(store());
  }

  @Override
  protected void assertUntouched() {
    assertThat(store()).isDirectoryRecursivelyContaining(file -> file.endsWith(".tmp"));
    assertThat(store().resolve(".tmp")).isEmptyDirectory();
  }

  @Test
  void a_folder_that_disappears_is_noticed() throws Exception {
    StoreProbe probe = sound();
    probe.probe();
    Files.delete(store().resolve(".tmp"));
    Files.delete(store());

    assertThatThrownBy(probe::probe)
        .isInstanceOf(StoreException.class)
        .hasMessageContainingAll(store().toString(), "no such file");
    assertThat(store()).doesNotExist();
  }

  @Test
  void a_folder_that_cannot_be_made_is_noticed() throws Exception {
    Files.createFile(store());
    assertThatThrownBy(sound()::probe)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(store().toString());
  }

  @Test
  void a_folder_that_cannot_be_written_is_noticed() throws Exception {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
    Files.createDirectory(
        store(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
    assertThatThrownBy(sound()::probe).isInstanceOf(StoreException.Denied.class);
  }
}
