package dev.forkpoint.adapters.fs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.Drafts;
import dev.forkpoint.application.port.Drafts.Draft;
import dev.forkpoint.application.port.DraftsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class FsDraftsTest extends DraftsContract {
  @TempDir private Path folder;

  @Override
  protected Drafts drafts() {
    return new FsDrafts(folder.resolve("drafts"));
  }

  @Override
  protected int left() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("drafts"))) {
      return (int) files.count();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whoever_dies_leaves_none_behind() throws IOException {
    try (Draft _ = drafts().begin()) {
      assertThat(left()).isZero();
    }
  }
}
