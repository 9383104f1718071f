package dev.forkpoint.adapters.fs.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.ChunkIndex;
import dev.forkpoint.application.port.ChunkIndex.Hint;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Packs of a workspace, known by numbers, each with as many chunks as a pack mostly has.
final class Packs {
  static final WorkspaceId WORKSPACE = new WorkspaceId("atlas");
  static final int CHUNKS = 130;

  private Packs() {}

  /// Adds packs to the index in a folder, as a process of its own.
  ///
  /// @param args the folder, the first pack, and the one after the last
  public static void main(String[] args) throws IOException {
    try (FsChunkIndex index = new FsChunkIndex(Path.of(args[0]))) {
      add(index, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }
  }

  static void add(ChunkIndex index, int from, int to) throws IOException {
    for (int pack = from; pack < to; pack++) {
      index.add(WORKSPACE, name(pack), chunks(pack));
    }
  }

  static void assertFound(ChunkIndex index, int from, int to) throws IOException {
    for (int pack = from; pack < to; pack++) {
      for (int number = 0; number < CHUNKS; number++) {
        assertThat(index.find(WORKSPACE, chunk(pack, number)))
            .hasValue(new Hint(name(pack), number));
      }
    }
  }

  private static List<Digest> chunks(int pack) {
    return IntStream.range(0, CHUNKS).mapToObj(number -> chunk(pack, number)).toList();
  }

  static Digest name(int pack) {
    return digest("pack " + pack);
  }

  static Digest chunk(int pack, int number) {
    return digest(pack + "/" + number);
  }

  private static Digest digest(String content) {
    return Digest.of(content.getBytes(UTF_8));
  }
}
