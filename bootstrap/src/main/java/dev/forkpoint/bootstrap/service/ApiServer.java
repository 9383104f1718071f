package dev.forkpoint.bootstrap.service;

import dev.forkpoint.adapters.jdbc.RepeatedWork;
import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.Setting;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.PropertySource;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// A running HTTP service.
public final class ApiServer implements AutoCloseable {
  /// What the environment says counts more than what the file does, which counts more than ours.
  private static final int BELOW_ENVIRONMENT = EnvironmentPropertySource.POSITION - 1;

  private static final Duration USUAL_GRACE = Duration.ofSeconds(30);

  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final RepeatedWork work;

  private ApiServer(ApplicationContext context, EmbeddedServer server, RepeatedWork work) {
    this.context = context;
    this.server = server;
    this.work = work;
  }

  /// Starts the service.
  ///
  /// @param port where to listen; 0 for any that is free
  /// @param requireToken whether to answer nobody without a token
  /// @throws IllegalArgumentException where a setting cannot be
  /// @throws CannotListen where it cannot listen there
  public static ApiServer start(Composition forkpoint, String host, int port, boolean requireToken)
      throws CannotListen {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .singletons(forkpoint)
            .propertySources(
                PropertySource.of("forkpoint.yml", forkpoint.settings().file(), BELOW_ENVIRONMENT))
            .properties(
                Map.of(
                    "micronaut.server.host", host,
                    "micronaut.server.port", port,
                    "micronaut.server.ssl.port", port,
                    "micronaut.lifecycle.graceful-shutdown.grace-period", grace(forkpoint),
                    "forkpoint.access.require-token", requireToken))
            .start();
    try {
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      return new ApiServer(context, server, forkpoint.repeatWork());
    } catch (ServerStartupException e) {
      context.close();
      throw new CannotListen(e);
    } catch (IllegalArgumentException | CatalogException e) {
      context.close();
      throw e;
    }
  }

  private static Duration grace(Composition forkpoint) {
    return forkpoint.settings().time(Setting.SHUTDOWN_GRACE, USUAL_GRACE);
  }

  /// Where it listens.
  public URI address() {
    return server.getURI();
  }

  @Override
  public void close() {
    work.close();
    context.close();
  }
}
