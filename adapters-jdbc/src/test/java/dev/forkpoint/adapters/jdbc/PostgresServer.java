package dev.forkpoint.adapters.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL server for tests: one for a JVM, on the loopback address, with a database of
/// its own for everybody who asks.
///
/// PostgreSQL refuses to run as root, so it runs as nobody where the tests run as root. A shell
/// holds it and waits for the end of its input, so it ends with the JVM however that ends.
public final class PostgresServer {
  public static final String USER = "forkpoint";
  public static final String PASSWORD = "pass ${word} ü";

  /// How many connections a catalog holds at most.
  static final int CONNECTIONS = 8;

  private static final int NOBODY = 65534;
  private static final String HOLD =
      """
      bin/pg_ctl --pgdata=data --log=log --options="$1" --wait --silent start || { cat log >&2; exit 1; }
      echo ready
      read -r _
      bin/pg_ctl --pgdata=data --mode=immediate --silent stop
      rm -rf "$PWD"
      """;

  private static final String RULES =
      """
      host all postgres 127.0.0.1/32 trust
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path home;
  private final int port;

  private PostgresServer(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  private static final class Shared {
    private static final PostgresServer SERVER = start();
  }

  private static final class Migrated {
    private static final String DATABASE = shared().newDatabase();

    static {
      JdbcSessionCatalog.open(shared().settings(DATABASE)).close();
    }
  }

  /// The server of this JVM; it is started by who asks first.
  public static PostgresServer shared() {
    return Shared.SERVER;
  }

  private static PostgresServer start() {
    try {
      PostgresServer server = new PostgresServer(Files.createTempDirectory("postgres"), freePort());
      server.unpack();
      server.initialise();
      server.hold();
      server.execute("create role " + USER + " login password '" + PASSWORD + "'");
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private void unpack() throws IOException {
    if (isRoot()) {
      Files.setAttribute(home, "unix:uid", NOBODY);
    }
    Process tar = begin("tar", "-xJf", "-");
    try (InputStream archive = binaries();
        OutputStream input = tar.getOutputStream()) {
      archive.transferTo(input);
    }
    succeed(tar);
  }

  /// The administrator needs no password, everybody else does.
  private void initialise() throws IOException {
    succeed(
        begin(
            "bin/initdb",
            "--pgdata=data",
            "--username=postgres",
            "--auth=trust",
            "--no-locale",
            "--encoding=UTF8",
            "--no-sync",
            "--no-instructions"));
    Process rules = begin("tee", "data/pg_hba.conf");
    try (OutputStream input = rules.getOutputStream()) {
      input.write(RULES.getBytes(UTF_8));
    }
    succeed(rules);
  }

  private static InputStream binaries() {
    String system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "/postgres-%s-%s.txz".formatted(system, processor);
    return Objects.requireNonNull(PostgresServer.class.getResourceAsStream(name), name);
  }

  private void hold() throws IOException {
    String options =
        "-p %d -F -c listen_addresses=127.0.0.1 -c unix_socket_directories=".formatted(port);
    Process shell = begin("sh", "-c", HOLD, "sh", options);
    BufferedReader said = new BufferedReader(new InputStreamReader(shell.getInputStream(), UTF_8));
    if (!"ready".equals(said.readLine())) {
      throw new IOException("PostgreSQL did not start");
    }
  }

  private Process begin(String... command) throws IOException {
    List<String> all = new ArrayList<>();
    if (isRoot()) {
      all.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    all.addAll(List.of(command));
    return new ProcessBuilder(all)
        .directory(home.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void succeed(Process process) throws IOException {
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
    int code = process.onExit().join().exitValue();
    if (code != 0) {
      throw new IOException(process.info().command() + " ended with " + code);
    }
  }

  /// Makes an empty database that belongs to [#USER]. It sorts text as English people do, so a
  /// query that relies on the order of bytes fails.
  public String newDatabase() {
    return newDatabase("template template0 locale_provider icu icu_locale 'en-US'");
  }

  /// Makes a database with a catalog in its newest schema: a copy of one that was migrated once,
  /// which takes a fraction of the time.
  public String newCatalog() {
    return newDatabase("template " + Migrated.DATABASE);
  }

  private String newDatabase(String origin) {
    String name = "catalog" + DATABASES.incrementAndGet();
    try {
      execute("create database " + name + " owner " + USER + " " + origin);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return name;
  }

  /// How a catalog in a database is opened.
  public CatalogServer settings(String database) {
    return new CatalogServer(url(database), Optional.of(USER), Optional.of(PASSWORD), CONNECTIONS);
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /// Does something as the server's administrator.
  public void execute(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
        Statement all = connection.createStatement()) {
      all.execute(statement);
    }
  }

  public void drop(String database) throws SQLException {
    execute("drop database " + database + " with (force)");
  }

  /// Breaks all connections to a database.
  public void disconnect(String database) throws SQLException {
    execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + database
            + "'");
  }
}
