package dev.forkpoint.bootstrap.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.forkpoint.bootstrap.deployment.Deployment;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfiguredCatalogTest {
  private static final Workspace WORKSPACE = new Workspace(new WorkspaceId("w"), Instant.EPOCH);

  @TempDir private Path folder;

  @Test
  void two_data_directories_that_name_one_server_have_one_catalog() {
    Map<String, String> server = Deployment.TEAM.variables(folder);
    try (Composition here = at("here", server);
        Composition there = at("there", server);
        Composition apart = at("apart", Map.of())) {
      here.catalog().ensureWorkspace(WORKSPACE);

      assertThat(there.catalog().workspaces()).containsExactly(WORKSPACE);
      assertThat(apart.catalog().workspaces()).isEmpty();
      assertThat(folder.resolve("here/catalog.mv.db")).doesNotExist();
    }
  }

  @Test
  void a_url_of_no_server_is_one_clear_line() {
    try (Composition wrong = at("here", Map.of("FORKPOINT_CATALOG_URL", "localhost/forkpoint"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(wrong::catalog)
          .withMessageMatching("the URL of the catalog must begin with [^\n]+");
    }
  }

  private Composition at(String home, Map<String, String> variables) {
    DataDirectory directory = new DataDirectory(folder.resolve(home));
    return Composition.over(directory, Settings.read(variables, directory));
  }
}
