package dev.forkpoint.adapters.fs.trace.codex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.FsSessionFiles;
import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodexFilesTest {
  private static final byte[] ROLLOUT = TraceRead.trace(Rollouts.said("hello"));

  @TempDir private Path folder;

  @BeforeEach
  void keep_a_packed_rollout() throws IOException {
    try (OutputStream packed =
        new ZstdOutputStream(Files.newOutputStream(folder.resolve("a.jsonl.zst")))) {
      packed.write(ROLLOUT);
    }
  }

  @Test
  void a_packed_rollout_is_a_session() throws Exception {
    assertThat(found()).containsExactly("a.jsonl.zst");
  }

  @Test
  void beside_a_plain_one_it_is_none() throws Exception {
    Files.write(folder.resolve("a.jsonl"), ROLLOUT);
    Files.write(folder.resolve("b.jsonl"), ROLLOUT);
    assertThat(found()).containsExactly("a.jsonl", "b.jsonl");
  }

  private List<String> found() throws IOException {
    return new FsSessionFiles(List.of(new CodexFiles()))
        .find(folder.toString()).stream()
            .map(FoundSession::main)
            .map(main -> main.value())
            .toList();
  }
}
