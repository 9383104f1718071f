package dev.forkpoint.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoreProbe;
import dev.forkpoint.application.port.StoreProbeContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class S3StoreProbeTest extends StoreProbeContract {
  private static S3Server server;

  private final S3Settings settings = server.settings(server.newBucket(), "");
  private final S3Connection connection = new S3Connection(settings);

  @BeforeAll
  static void start_a_server() throws Exception {
    server = S3Server.start();
  }

  @AfterAll
  static void stop_it() throws Exception {
    server.close();
  }

  @AfterEach
  void close_the_connection() {
    connection.close();
  }

  @Override
  protected StoreProbe sound() {
    return new S3StoreProbe(connection);
  }

  @Override
  protected void assertUntouched() {
    assertThat(
            connection
                .client()
                .listObjectsV2(request -> request.bucket(settings.bucket()))
                .contents())
        .isEmpty();
  }

  @Test
  void a_bucket_that_is_not_there_is_noticed() {
    try (S3Connection elsewhere = new S3Connection(server.settings("no-such-bucket", ""))) {
      assertThatThrownBy(() -> new S3StoreProbe(elsewhere).probe())
          .isInstanceOf(StoreException.Unavailable.class)
          .hasMessageContaining("there is no bucket no-such-bucket")
          .satisfies(trouble -> assertThat(trouble.getMessage()).hasLineCount(1));
    }
  }
}
