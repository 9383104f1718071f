package dev.forkpoint.adapters.fs.store;

import dev.forkpoint.application.port.BrokerBucket;
import dev.forkpoint.application.port.BrokerBucketContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FsBrokerBucketTest extends BrokerBucketContract {
  @TempDir Path folder;

  @Override
  protected BrokerBucket bucket() {
    return new FsBrokerBucket(folder.resolve("bucket"));
  }
}
