package dev.forkpoint.bootstrap.deployment;

import dev.forkpoint.adapters.jdbc.CatalogServer;
import dev.forkpoint.adapters.jdbc.PostgresServer;
import dev.forkpoint.adapters.s3.S3Server;
import dev.forkpoint.adapters.s3.S3ServerProcess;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.bootstrap.composition.Setting;
import dev.forkpoint.bootstrap.composition.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How Forkpoint runs where a test uses it: embedded, with everything in the data directory, or as
/// a team runs it. Tests with the tag [#USE_CASE] are run both ways, see the module's `pom.xml`.
public enum Deployment {
  /// Nothing is set.
  EMBEDDED {
    @Override
    Map<String, String> make() {
      return Map.of();
    }
  },

  /// The catalog is in PostgreSQL, and the store in a bucket.
  TEAM {
    @Override
    Map<String, String> make() {
      PostgresServer server = PostgresServer.shared();
      CatalogServer catalog = server.settings(server.newCatalog());
      S3ServerProcess store = S3ServerProcess.shared();
      return Map.of(
          Setting.CATALOG_URL.variable(), catalog.url(),
          Setting.CATALOG_USER.variable(), catalog.user().orElseThrow(),
          Setting.CATALOG_PASSWORD.variable(), catalog.password().orElseThrow(),
          Setting.STORE.variable(), "s3://" + store.newBucket(),
          Setting.S3_ENDPOINT.variable(), store.address().toString(),
          Setting.S3_ACCESS_KEY.variable(), S3Server.KEYS.access(),
          Setting.S3_SECRET_KEY.variable(), S3Server.KEYS.secret());
    }
  };

  /// What a test bears that is run in every deployment.
  public static final String USE_CASE = "use-case";

  private static final Map<Path, Map<String, String>> MADE = new ConcurrentHashMap<>();

  abstract Map<String, String> make();

  /// The deployment that this JVM runs its tests in.
  public static Deployment current() {
    return valueOf(System.getProperty("forkpoint.deployment", "EMBEDDED"));
  }

  /// The variables with which a process finds what belongs to a data directory, the same each time.
  public Map<String, String> variables(Path home) {
    return MADE.computeIfAbsent(home, _ -> make());
  }

  /// What these variables, and the data directory, set.
  public Settings settings(Path home) {
    return settings(home, Map.of());
  }

  /// The same with more variables.
  ///
  /// @param more variables that the process has besides
  public Settings settings(Path home, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(variables(home));
    all.putAll(more);
    return Settings.read(all, new DataDirectory(home));
  }
}
