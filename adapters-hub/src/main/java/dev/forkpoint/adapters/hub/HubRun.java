package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.hub.HubOutcome.Done;
import dev.forkpoint.adapters.hub.HubOutcome.Failed;
import dev.forkpoint.adapters.hub.HubWire.BrokenWayException;
import dev.forkpoint.application.port.HubException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One piece of work at the Hub: requests that follow one another, each sent until it succeeds, as
/// long as all of them together may take.
final class HubRun {
  private static final int MOST_ERROR_BYTES = 65_536;

  private final HubConnection connection;
  private final Instant end;

  HubRun(HubConnection connection) {
    this.connection = connection;
    this.end = connection.clock().instant().plus(connection.patience().run());
  }

  HubConnection connection() {
    return connection;
  }

  HubFaults faults() {
    return connection.faults();
  }

  HubAddresses addresses() {
    return connection.addresses();
  }

  /// Sends a request that does no harm when it is done twice.
  ///
  /// @throws HubException where it does not succeed
  /// @throws IOException where what it sends cannot be read
  HubAnswer send(HubCall call) throws IOException {
    int attempt = 1;
    while (true) {
      switch (attempt(call)) {
        case Done(HubAnswer answer) -> {
          return answer;
        }
        case Failed failed -> pause(failed, attempt++);
      }
    }
  }

  /// The same for one that sends nothing of anybody's.
  HubAnswer ask(HubCall call) throws HubException {
    try {
      return send(call);
    } catch (HubException e) {
      throw e;
    } catch (IOException e) {
      throw faults().of(call, e).why();
    }
  }

  /// The same for one that is answered in JSON.
  JsonNode askJson(HubCall call) throws HubException {
    return ask(call).json().orElseThrow(() -> faults().incomprehensible(call));
  }

  /// Sends a request once.
  ///
  /// @throws HubException where it must not be sent
  /// @throws IOException where what it sends cannot be read
  HubOutcome attempt(HubCall call) throws IOException {
    checkOnline(call);
    try {
      HubAnswer answer = connection.wire().send(call);
      return answer.isSuccess() ? new Done(answer) : faults().of(call, answer);
    } catch (BrokenWayException e) {
      return faults().of(call, e.why());
    } catch (InterruptedException _) {
      throw interrupted(call);
    }
  }

  /// The same for a request that sends nothing of anybody's.
  HubOutcome askOnce(HubCall call) throws HubException {
    try {
      return attempt(call);
    } catch (HubException e) {
      throw e;
    } catch (IOException e) {
      return faults().of(call, e);
    }
  }

  /// Content that the Hub has.
  InputStream open(HubCall call) throws HubException {
    int attempt = 1;
    while (true) {
      checkOnline(call);
      try {
        HttpResponse<InputStream> answer = connection.wire().open(call);
        if (answer.statusCode() / 100 == 2) {
          return new PatientStream(answer.body(), connection.patience().answer());
        }
        pause(faults().of(call, read(answer)), attempt++);
      } catch (HubException e) {
        throw e;
      } catch (BrokenWayException e) {
        pause(faults().of(call, e.why()), attempt++);
      } catch (IOException e) {
        pause(faults().of(call, e), attempt++);
      } catch (InterruptedException _) {
        throw interrupted(call);
      }
    }
  }

  private static HubAnswer read(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream body = answer.body()) {
      return new HubAnswer(
          answer.statusCode(),
          answer.headers(),
          new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8));
    }
  }

  /// Waits before another attempt.
  ///
  /// @param attempt how many there were
  /// @throws HubException where there is to be none
  void pause(Failed failed, int attempt) throws HubException {
    Optional<Duration> least = failed.pause();
    if (least.isEmpty() || attempt >= connection.patience().attempts()) {
      throw failed.why();
    }
    Duration pause = longer(least.get(), backoff(attempt));
    if (connection.clock().instant().plus(pause).isAfter(end)) {
      throw failed.why();
    }
    try {
      connection.pauses().pause(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw failed.why();
    }
  }

  /// Some time between half and the whole of what doubles with each attempt, so that those who
  /// failed together do not come back together.
  private Duration backoff(int attempt) {
    HubPatience patience = connection.patience();
    Duration whole =
        shorter(patience.pause().multipliedBy(1L << (attempt - 1)), patience.longestPause());
    long half = whole.toMillis() / 2;
    return Duration.ofMillis(half + connection.random().nextLong(half + 1));
  }

  private void checkOnline(HubCall call) throws HubException {
    if (connection.isOffline()) {
      throw faults().offline(call);
    }
  }

  private HubException interrupted(HubCall call) {
    Thread.currentThread().interrupt();
    return faults().interrupted(call);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
