package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TlsTest extends CommandTest {
  private static final String PASSWORD = "not a secret";

  private Path keys;

  @BeforeEach
  void make_a_certificate() throws Exception {
    keys = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "forkpoint",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD,
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=DNS:localhost,IP:127.0.0.1")
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
  }

  @Test
  void with_a_certificate_the_service_speaks_tls_and_nothing_else() throws Exception {
    try (ServingProcess service = ServingProcess.start(home, settings(), folder.resolve("log"));
        HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
      assertThat(service.address().getScheme()).isEqualTo("https");
      URI sessions =
          URI.create("https://localhost:" + service.address().getPort() + "/api/sessions");
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(sessions)
                  .header("Origin", "https://localhost:" + service.address().getPort())
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  private Map<String, String> settings() {
    return Map.of(
        "MICRONAUT_SERVER_SSL_ENABLED",
        "true",
        "MICRONAUT_SERVER_SSL_KEY_STORE_PATH",
        "file:" + keys,
        "MICRONAUT_SERVER_SSL_KEY_STORE_TYPE",
        "PKCS12",
        "MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD",
        PASSWORD);
  }

  private SSLContext trusting() throws Exception {
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
