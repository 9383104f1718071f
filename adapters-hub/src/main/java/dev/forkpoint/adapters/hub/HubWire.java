package dev.forkpoint.adapters.hub;

import dev.forkpoint.application.port.Content;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends single requests. The token goes to the Hub and to nobody else, wherever the Hub sends us.
final class HubWire {
  private static final int MOST_REDIRECTS = 5;

  /// A page of a listing has some hundred kilobytes.
  private static final long MOST_ANSWER_BYTES = 32 << 20;

  /// What a slow line carries: 1 Mbit/s.
  private static final long BYTES_PER_SECOND = 125_000;

  private final HttpClient client;
  private final HubAddresses addresses;
  private final HubToken token;
  private final Duration patience;

  /// @param client one that follows no redirects
  /// @param patience how long to wait for an answer once everything was sent
  HubWire(HttpClient client, HubAddresses addresses, HubToken token, Duration patience) {
    this.client = client;
    this.addresses = addresses;
    this.token = token;
    this.patience = patience;
  }

  /// Sends a request, and waits for the whole answer.
  ///
  /// @throws BrokenWayException where there is none
  /// @throws IOException where the content of the request cannot be read
  HubAnswer send(HubCall call) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        exchange(
            call,
            BodyHandlers.limiting(
                BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_ANSWER_BYTES));
    return new HubAnswer(answer.statusCode(), answer.headers(), answer.body());
  }

  /// Sends a request, and waits for the answer to begin.
  HttpResponse<InputStream> open(HubCall call) throws IOException, InterruptedException {
    return exchange(call, BodyHandlers.ofInputStream());
  }

  private <T> HttpResponse<T> exchange(HubCall call, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    HttpResponse<T> answer = exchange(call, call.address(), handler);
    for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
      Optional<URI> elsewhere = elsewhere(call, answer);
      if (elsewhere.isEmpty()) {
        break;
      }
      if (answer.body() instanceof InputStream unread) {
        unread.close();
      }
      answer = exchange(call, elsewhere.get(), handler);
    }
    return answer;
  }

  /// Where content is to be had instead. What is sent goes nowhere else, and nothing is fetched
  /// from where that is not safe: the answer that sends there stands then.
  private Optional<URI> elsewhere(HubCall call, HttpResponse<?> answer) {
    if (answer.statusCode() / 100 != 3 || !call.method().equals("GET")) {
      return Optional.empty();
    }
    Optional<String> location = answer.headers().firstValue("Location");
    try {
      return location.map(text -> addresses.given(answer.uri().resolve(text).toString()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private <T> HttpResponse<T> exchange(HubCall call, URI address, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    Optional<WatchedContent> content = call.body().map(WatchedContent::new);
    HttpRequest request = request(call, address, content);
    CompletableFuture<HttpResponse<T>> exchange = client.sendAsync(request, handler);
    try {
      return exchange.get(timeFor(call).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (content.isPresent()) {
        content.get().check();
      }
      throw new BrokenWayException(e.getCause() instanceof Exception cause ? cause : e);
    } catch (TimeoutException e) {
      throw new BrokenWayException(e);
    } finally {
      exchange.cancel(true);
    }
  }

  private Duration timeFor(HubCall call) {
    long bytes = call.body().map(Content::bytes).orElse(0L);
    return patience.plusSeconds(bytes / BYTES_PER_SECOND);
  }

  private HttpRequest request(HubCall call, URI address, Optional<WatchedContent> content) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .method(call.method(), content.map(HubWire::publisher).orElse(BodyPublishers.noBody()))
            .setHeader("User-Agent", "forkpoint");
    call.headers().forEach(request::setHeader);
    if (call.isAuthorized() && addresses.isHere(address)) {
      request.setHeader("Authorization", "Bearer " + token.secret());
    }
    return request.build();
  }

  private static BodyPublisher publisher(WatchedContent content) {
    return content.bytes() == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(
            BodyPublishers.ofInputStream(content::open), content.bytes());
  }

  /// There was no answer.
  static final class BrokenWayException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Exception why;

    BrokenWayException(Exception why) {
      super(why);
      this.why = why;
    }

    Exception why() {
      return why;
    }
  }
}
