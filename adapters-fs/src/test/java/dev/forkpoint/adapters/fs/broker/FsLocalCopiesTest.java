package dev.forkpoint.adapters.fs.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.LocalCopies;
import dev.forkpoint.application.port.LocalCopiesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FsLocalCopiesTest extends LocalCopiesContract {
  @TempDir Path folder;

  @Override
  protected LocalCopies copies() {
    return new FsLocalCopies(folder.resolve("scratch"));
  }

  @Override
  protected void assertNothingStays() {
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }
}
