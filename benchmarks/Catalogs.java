import dev.forkpoint.adapters.jdbc.CatalogServer;
import dev.forkpoint.adapters.jdbc.JdbcSessionCatalog;
import dev.forkpoint.adapters.jdbc.PostgresServer;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Fills a catalog with sessions of which the store knows nothing, through the catalog itself: one
/// after another, each in a workspace of twenty, saved once. Every hundredth is about a `lantern`,
/// and one of all about a `lantern` and a `zeppelin`. The session `far` stands behind most of the
/// others, whether by its creation or by its last save.
///
/// It is told how many, and where: the data directory of an embedded catalog, the JDBC URL of a
/// PostgreSQL server, or `-` for the server of the tests, which then runs until the input ends. It
/// says the URL of the server, its user and its password, a line each, when the catalog is full.
final class Catalogs {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> AGENTS = List.of("claude-code", "codex", "pi", "zot");
  private static final List<String> WORDS =
      List.of(
          "add", "button", "cache", "colour", "column", "cookie", "delete", "deploy", "error", "fix",
          "header", "index", "layout", "login", "memory", "merge", "parser", "proxy", "query",
          "refactor", "rename", "retry", "review", "script", "sort", "table", "test", "the", "thread",
          "token", "upload", "window");

  private final SessionCatalog catalog;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

  private Catalogs(SessionCatalog catalog) {
    this.catalog = catalog;
  }

  public static void main(String[] arguments) throws IOException {
    int sessions = Integer.parseInt(arguments[0]);
    String place = arguments[1];
    if (place.equals("-")) {
      PostgresServer server = PostgresServer.shared();
      fill(server.settings(server.newDatabase()), sessions);
      System.in.transferTo(System.out);
    } else if (place.startsWith("jdbc:")) {
      fill(new CatalogServer(place, Optional.empty(), Optional.empty(), 2), sessions);
    } else {
      Files.createDirectories(Path.of(place));
      fill(JdbcSessionCatalog.open(Path.of(place)), sessions);
    }
  }

  private static void fill(CatalogServer server, int sessions) {
    fill(JdbcSessionCatalog.open(server), sessions);
    System.out.println(server.url());
    System.out.println(server.user().orElse(""));
    System.out.println(server.password().orElse(""));
  }

  private static void fill(JdbcSessionCatalog catalog, int sessions) {
    try (catalog) {
      Catalogs filling = new Catalogs(catalog);
      for (int session = 0; session < sessions; session++) {
        filling.add(session, sessions);
      }
    }
  }

  private void add(int number, int sessions) {
    WorkspaceId workspace = new WorkspaceId("workspace-" + number % 20);
    Instant created = BEGIN.plusSeconds(number);
    catalog.ensureWorkspace(new Workspace(workspace, BEGIN));
    boolean isFar = number == sessions / 10;
    SessionId id = new SessionId(isFar ? "far" : newId());
    catalog.begin(
        new Session(
            id,
            workspace,
            number % 5_000 == 7 ? "gemini" : AGENTS.get(random.nextInt(AGENTS.size())),
            title(number, sessions),
            Optional.of("model-" + random.nextInt(6)),
            created,
            Optional.empty(),
            Optional.empty()),
        saved(id, created.plusSeconds(isFar ? 0 : random.nextInt(1_000_000))));
  }

  private String newId() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private String title(int number, int sessions) {
    StringBuilder title = new StringBuilder();
    for (int word = 0; word < 10; word++) {
      title.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    title.append(number % 100 == 0 ? "lantern " : "");
    return title.append(number == sessions / 700 * 100 ? "zeppelin" : "").toString().strip();
  }

  private CheckpointSummary saved(SessionId session, Instant at) {
    return new CheckpointSummary(
        session,
        1 + random.nextInt(40),
        new CheckpointId(Digest.of(session.value().getBytes())),
        at,
        random.nextInt(10_000),
        random.nextLong(1_000_000_000),
        random.nextInt(1_000_000),
        random.nextInt(2_000),
        random.nextInt(10_000_000));
  }
}
