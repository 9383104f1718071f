package dev.forkpoint.adapters.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.forkpoint.adapters.hub.standin.StandInAnswer;
import dev.forkpoint.adapters.hub.standin.StandInCertificate;
import dev.forkpoint.adapters.hub.standin.StandInFault.Effect;
import dev.forkpoint.adapters.hub.standin.StandInHub;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.port.TraceHubContract;
import dev.forkpoint.domain.hub.DatasetId;
import java.net.http.HttpClient;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Hub over https, as the real one is.
final class HubOverTlsTest extends TraceHubContract {
  private static SSLContext certificate;

  private StandInHub standIn;
  private TestHubs hubs;

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) throws Exception {
    certificate = StandInCertificate.make(folder);
  }

  @BeforeEach
  void start() throws Exception {
    standIn = StandInHub.start(certificate);
    standIn.keepBesideFrom(100_000);
    standIn.sendInParts(80_000);
    standIn.list(2);
    hubs = new TestHubs(standIn, () -> HttpClient.newBuilder().sslContext(certificate));
  }

  @AfterEach
  void stop() {
    hubs.close();
    standIn.close();
    assertThat(standIn.hasLeakedToken()).isFalse();
  }

  @Override
  protected TraceHub zoe() {
    return hubs.with(StandInHub.ZOE);
  }

  @Override
  protected TraceHub stranger() {
    return hubs.with(StandInHub.MO);
  }

  @Override
  protected TraceHub revoked() {
    return hubs.with(StandInHub.REVOKED);
  }

  @Override
  protected void recreate(DatasetId id) {
    standIn.recreate(id);
  }

  @Test
  void a_hub_whose_certificate_nobody_trusts_gets_no_token() {
    try (TestHubs trustingNobody = new TestHubs(standIn)) {
      assertThatExceptionOfType(HubException.Unreachable.class)
          .isThrownBy(
              () -> trustingNobody.with(StandInHub.ZOE).find(DatasetId.parse("zoe/sessions")))
          .withMessageContaining("no secure connection")
          .withMessageContaining("let this machine trust the Hub's certificate");
    }
    assertThat(standIn.journal()).isEmpty();
  }

  @Test
  void nothing_is_fetched_in_the_open_for_a_hub_over_https() {
    standIn.fail(
        "GET",
        "/api/datasets/zoe/sessions",
        new Effect.Answer(
            StandInAnswer.text(302, "").with("Location", "http://127.0.0.1:9/somewhere")));

    assertThatExceptionOfType(HubException.Unreachable.class)
        .isThrownBy(() -> zoe().find(DatasetId.parse("zoe/sessions")))
        .withMessageContaining("with status 302");
  }
}
