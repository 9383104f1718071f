package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.RuntimeFiles;
import dev.forkpoint.application.port.RuntimeFilesContract;

final class PlainRuntimeTest extends RuntimeFilesContract {
  @Override
  protected RuntimeFiles files() {
    return new PlainRuntime();
  }
}
