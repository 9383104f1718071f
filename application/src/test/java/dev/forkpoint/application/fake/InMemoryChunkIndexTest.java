package dev.forkpoint.application.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.ChunkIndex;
import dev.forkpoint.application.port.ChunkIndexContract;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InMemoryChunkIndexTest extends ChunkIndexContract {
  private final InMemoryChunkIndex index = new InMemoryChunkIndex();

  @Override
  protected ChunkIndex open() {
    return index;
  }

  @Test
  void it_forgets_when_asked() {
    WorkspaceId workspace = new WorkspaceId("atlas");
    index.add(workspace, Digest.of(new byte[1]), List.of(Digest.of(new byte[2])));
    index.forget();
    assertThat(index.isEmpty(workspace)).isTrue();
  }
}
