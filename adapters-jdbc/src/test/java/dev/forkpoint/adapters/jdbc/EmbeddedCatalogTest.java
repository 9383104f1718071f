package dev.forkpoint.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalogContract;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedCatalogTest extends SessionCatalogContract {
  @TempDir private Path folder;
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected SessionCatalog open() {
    JdbcSessionCatalog catalog = MigratedCatalog.open(folder);
    opened.add(catalog);
    return catalog;
  }

  @AfterEach
  void close() {
    opened.forEach(JdbcSessionCatalog::close);
  }

  @Test
  void what_was_recorded_is_there_after_everybody_has_closed_it() {
    Workspace workspace = new Workspace(new WorkspaceId("w"), Instant.EPOCH);
    open().ensureWorkspace(workspace);
    close();
    opened.clear();

    assertThat(open().workspaces()).containsExactly(workspace);
  }

  @Test
  void a_database_that_is_locked_is_one_clear_line() throws IOException {
    open();
    close();
    opened.clear();
    Path file = folder.resolve("catalog.mv.db");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      assertOneLine("another program has it locked");
    }
  }

  @Test
  void a_file_that_is_no_database_is_one_clear_line() throws IOException {
    Files.writeString(folder.resolve("catalog.mv.db"), "x".repeat(10_000));

    assertOneLine("open the catalog in " + folder);
  }

  @Test
  void reopening_it_often_does_not_make_it_grow_without_bound() throws IOException {
    for (int i = 0; i < 50; i++) {
      open().ensureWorkspace(new Workspace(new WorkspaceId("w" + i), Instant.EPOCH));
      close();
      opened.clear();
    }

    assertThat(Files.size(folder.resolve("catalog.mv.db"))).isLessThan(4 << 20);
  }

  private void assertOneLine(String part) {
    assertThatThrownBy(() -> JdbcSessionCatalog.open(folder))
        .isInstanceOf(CatalogException.class)
        .message()
        .contains(part)
        .doesNotContain("\n");
  }
}
