package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.CatalogException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/// The repositories and what they need, over a database in its newest schema. It reads no
/// configuration of its own, so it starts at once.
final class CatalogContext implements AutoCloseable {
  private static final String SOURCE = "datasources.default.";

  private final ApplicationContext beans;
  private final Runnable afterwards;

  private CatalogContext(ApplicationContext beans, Runnable afterwards) {
    this.beans = beans;
    this.afterwards = afterwards;
  }

  /// Over the database in a data directory.
  ///
  /// @throws CatalogException where it cannot be opened
  static CatalogContext embedded(Path dataDirectory) {
    EmbeddedDatabase database = EmbeddedDatabase.open(dataDirectory);
    ApplicationContext beans =
        builder()
            .properties(Map.of(SOURCE + "dialect", "POSTGRES", SOURCE + "enabled", false))
            .build();
    beans.registerSingleton(DataSource.class, database.source(), Qualifiers.byName("default"));
    beans.start();
    return new CatalogContext(beans, database::close);
  }

  /// Over the database of a server.
  ///
  /// @throws CatalogException where it cannot be reached, or does not let us in
  static CatalogContext of(CatalogServer server) {
    ApplicationContext beans = builder().properties(pool(server)).build();
    try {
      beans.start();
      CatalogContext context = new CatalogContext(beans, () -> {});
      context.serverMigrations().apply();
      return context;
    } catch (SQLException | FlywayException | BeanInstantiationException e) {
      beans.close();
      throw CatalogFaults.translate("open the catalog at " + server, e);
    }
  }

  /// Those of a server.
  Migrations serverMigrations() {
    return new Migrations(pool(), "collate \"C\"");
  }

  /// The pool itself: what Micronaut Data makes of it takes part in transactions of its own.
  private static DataSource pool(ApplicationContext beans) {
    return beans.getBean(DataSourceResolver.class).resolve(beans.getBean(DataSource.class));
  }

  /// A process that has nothing to do keeps one connection. A server that does not answer is given
  /// up, or a network cable that was pulled would hold its users up for hours.
  private static Map<String, Object> pool(CatalogServer server) {
    Map<String, Object> pool = new HashMap<>();
    pool.put(SOURCE + "dialect", "POSTGRES");
    pool.put(SOURCE + "url", literal(server.url()));
    pool.put(SOURCE + "driver-class-name", "org.postgresql.Driver");
    pool.put(SOURCE + "pool-name", "catalog");
    pool.put(SOURCE + "maximum-pool-size", server.connections());
    pool.put(SOURCE + "minimum-idle", 1);
    pool.put(SOURCE + "connection-timeout", 10_000);
    pool.put(SOURCE + "transaction-isolation", "TRANSACTION_READ_COMMITTED");
    pool.put(SOURCE + "data-source-properties.ApplicationName", "forkpoint");
    pool.put(SOURCE + "data-source-properties.connectTimeout", "10");
    pool.put(SOURCE + "data-source-properties.socketTimeout", "60");
    pool.put(SOURCE + "data-source-properties.tcpKeepAlive", "true");
    server.user().ifPresent(user -> pool.put(SOURCE + "username", literal(user)));
    server.password().ifPresent(password -> pool.put(SOURCE + "password", literal(password)));
    return pool;
  }

  /// Micronaut looks for placeholders in whatever it is told.
  private static String literal(String value) {
    return value.replace("${", "${:$}{");
  }

  private static ApplicationContextBuilder builder() {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .bootstrapEnvironment(false)
        .enableDefaultPropertySources(false)
        .environmentPropertySource(false);
  }

  /// Where connections come from that belong to no transaction.
  DataSource pool() {
    return pool(beans);
  }

  <T> T bean(Class<T> type) {
    return beans.getBean(type);
  }

  /// The bean's type arguments are what the argument says; the compiler cannot know.
  @SuppressWarnings("unchecked")
  Transactions transactions() {
    return new Transactions(
        beans.getBean(Argument.of(TransactionOperations.class, Connection.class)));
  }

  @Override
  public void close() {
    beans.close();
    afterwards.run();
  }
}
