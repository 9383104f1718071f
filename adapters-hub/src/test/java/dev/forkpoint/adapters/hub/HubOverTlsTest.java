package dev.forkpoint.adapters.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.forkpoint.adapters.hub.standin.StandInAnswer;
import dev.forkpoint.adapters.hub.standin.StandInCertificate;
import dev.forkpoint.adapters.hub.standin.StandInFault.Effect;
import dev.forkpoint.adapters.hub.standin.StandInHub;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.domain.hub.DatasetId;
import java.net.http.HttpClient;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Hub over https, as the real one is.
final class HubOverTlsTest extends StandInHubContract {
  private static SSLContext certificate;

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) throws Exception {
    certificate = StandInCertificate.make(folder);
  }

  @Override
  StandInHub startStandIn() throws Exception {
    StandInHub hub = StandInHub.start(certificate);
    hub.sendInParts(80_000);
    hub.list(2);
    return hub;
  }

  @Override
  TestHubs hubs(StandInHub asked) {
    return new TestHubs(asked, () -> HttpClient.newBuilder().sslContext(certificate));
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
