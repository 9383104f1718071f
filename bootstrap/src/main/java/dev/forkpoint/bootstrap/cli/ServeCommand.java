package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.service.ApiServer;
import dev.forkpoint.bootstrap.service.CannotListen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Run the HTTP service until it is stopped.")
final class ServeCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "127.0.0.1",
      description = "Where to listen; '${DEFAULT-VALUE}' where not given.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "8787",
      description = "The port, 0 for any that is free; ${DEFAULT-VALUE} where not given.")
  private int port = 8787;

  @Option(
      names = "--require-token",
      description =
          "Answer nobody without a token, on this machine either: for use behind a proxy.")
  private boolean requireToken;

  ServeCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    boolean guarded = requireToken || !isLoopback();
    if (guarded) {
      requireSomebody();
    }
    forkpoint.storeProbe().probe();
    forkpoint.catalog();
    try (ApiServer service = ApiServer.start(forkpoint, host, port, guarded)) {
      CountDownLatch end = new CountDownLatch(1);
      EndSignals.hear(end::countDown);
      console.text().line("Forkpoint is at " + service.address() + " until you stop it");
      console.flush();
      end.await();
    } catch (CannotListen e) {
      throw new CommandFailure(
          "cannot listen on %s port %d: %s; choose another with --port"
              .formatted(host, port, e.getMessage()),
          e);
    } catch (InterruptedException e) {
      console.text().line("stopped");
    }
    return ExitCode.DONE;
  }

  /// A service that lets nobody in is a mistake.
  private void requireSomebody() throws CommandFailure {
    Instant now = forkpoint.clock().instant();
    if (forkpoint.accessTokens().all().stream().noneMatch(token -> token.isValidAt(now))) {
      throw new CommandFailure(
          "cannot serve on %s: it would let nobody in, for there is no token; `forkpoint token create` makes one, and on --host 127.0.0.1 none is needed"
              .formatted(host));
    }
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
