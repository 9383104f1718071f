package dev.forkpoint.application.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.port.TraceWriterContract;

final class LineWriterTest extends TraceWriterContract {
  @Override
  protected TraceWriter writer() {
    return new LineWriter();
  }

  @Override
  protected void assertWellFormed(byte[] document) {
    assertThat(new String(document, UTF_8)).startsWith("title: ").endsWith("\n");
  }
}
