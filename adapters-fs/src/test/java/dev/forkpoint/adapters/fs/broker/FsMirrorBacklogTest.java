package dev.forkpoint.adapters.fs.broker;

import dev.forkpoint.application.port.MirrorBacklog;
import dev.forkpoint.application.port.MirrorBacklogContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FsMirrorBacklogTest extends MirrorBacklogContract {
  @TempDir Path folder;

  @Override
  protected MirrorBacklog open() {
    return new FsMirrorBacklog(folder.resolve("mirror"));
  }
}
