package dev.forkpoint.adapters.hub.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.forkpoint.adapters.hub.standin.StandInFault.Effect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/// One origin: reads requests, lets some of them fail, and writes all of them down.
final class StandInServer implements AutoCloseable {
  /// Marks an answer that is not to be sent whole.
  private static final String STALL = "X-Stall";

  private static final int BACKLOG = 100;

  private final boolean isStorage;
  private final Function<StandInRequest, StandInAnswer> handler;
  private final Function<StandInRequest, String> user;
  private final Consumer<StandInExchange> journal;
  private final Queue<StandInFault> faults = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;

  /// @param tls what it shows who it is with; nothing for a server in the open
  StandInServer(
      Optional<SSLContext> tls,
      boolean isStorage,
      Function<StandInRequest, StandInAnswer> handler,
      Function<StandInRequest, String> user,
      Consumer<StandInExchange> journal)
      throws IOException {
    this.isStorage = isStorage;
    this.handler = handler;
    this.user = user;
    this.journal = journal;
    server = open(tls, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  private static HttpServer open(Optional<SSLContext> tls, InetSocketAddress address)
      throws IOException {
    if (tls.isEmpty()) {
      return HttpServer.create(address, BACKLOG);
    }
    HttpsServer server = HttpsServer.create(address, BACKLOG);
    server.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
    return server;
  }

  URI address() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
  }

  Queue<StandInFault> faults() {
    return faults;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      StandInRequest request = StandInRequest.read(exchange);
      Optional<StandInAnswer> answer = answer(request);
      journal.accept(
          new StandInExchange(
              isStorage,
              request.method(),
              request.target(),
              user.apply(request),
              request.header("Content-Type").orElse(""),
              request.body().text(),
              answer.map(StandInAnswer::status).orElse(0)));
      if (answer.isPresent()) {
        write(exchange, answer.get());
      }
    } catch (InterruptedException _) {
      // The server is closed.
    }
  }

  /// Nothing where the connection is to end instead.
  private Optional<StandInAnswer> answer(StandInRequest request) {
    Optional<StandInFault> fault = faults.stream().filter(one -> one.strikes(request)).findFirst();
    fault.ifPresent(faults::remove);
    if (fault.isEmpty()) {
      return Optional.of(handle(request));
    }
    return switch (fault.get().effect()) {
      case Effect.Answer(StandInAnswer answer) -> Optional.of(answer);
      case Effect.DoneButAnswer(StandInAnswer answer) -> {
        handle(request);
        yield Optional.of(answer);
      }
      case Effect.Cut _ -> Optional.empty();
      case Effect.DoneButCut _ -> {
        handle(request);
        yield Optional.empty();
      }
      case Effect.Stall _ -> Optional.of(handle(request).with(STALL, "yes"));
      case Effect.Before(Runnable event) -> {
        event.run();
        yield Optional.of(handle(request));
      }
    };
  }

  private StandInAnswer handle(StandInRequest request) {
    try {
      return handler.apply(request);
    } catch (StandInRefusal refusal) {
      return refusal.answer();
    } catch (RuntimeException e) {
      return StandInAnswer.text(599, "the stand-in failed: " + e);
    }
  }

  private void write(HttpExchange exchange, StandInAnswer answer)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("X-Request-Id", "stand-in");
    if (!answer.headers().containsKey("RateLimit")) {
      exchange.getResponseHeaders().set("RateLimit", "\"api\";r=990;t=200");
    }
    exchange.getResponseHeaders().set("RateLimit-Policy", "\"fixed window\";\"api\";q=1000;w=300");
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body().content();
    boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), hasBody ? body.length : -1);
    if (answer.headers().containsKey(STALL)) {
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
      closing.await();
    } else if (hasBody) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
    threads.close();
  }
}
