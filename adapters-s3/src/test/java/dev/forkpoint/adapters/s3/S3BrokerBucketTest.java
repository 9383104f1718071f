package dev.forkpoint.adapters.s3;

import dev.forkpoint.application.port.BrokerBucket;
import dev.forkpoint.application.port.BrokerBucketContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

final class S3BrokerBucketTest extends BrokerBucketContract {
  private static S3Server server;

  private final S3Connection connection =
      new S3Connection(server.settings(server.newBucket(), "some/where"));

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
  protected BrokerBucket bucket() {
    return new S3BrokerBucket(connection);
  }
}
