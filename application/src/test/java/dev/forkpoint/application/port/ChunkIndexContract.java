package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.ChunkIndex.Hint;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every [ChunkIndex] promises.
public abstract class ChunkIndexContract {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("atlas");
  private static final WorkspaceId OTHER = new WorkspaceId("borealis");
  private static final int CHUNKS = 200;

  private ChunkIndex index;

  /// Opens the index of this test, as each of several processes would. The first to open it finds
  /// it empty.
  protected abstract ChunkIndex open();

  @BeforeEach
  void open_the_index() {
    index = open();
  }

  @Nested
  class Emptiness {

    @Test
    void nothing_is_known_of_a_workspace_at_first() throws Exception {
      assertThat(index.isEmpty(WORKSPACE)).isTrue();
      assertThat(index.find(WORKSPACE, chunk("one"))).isEmpty();
    }

    @Test
    void something_is_known_once_a_pack_was_added() throws Exception {
      index.add(WORKSPACE, pack(1), List.of(chunk("one")));
      assertThat(index.isEmpty(WORKSPACE)).isFalse();
    }

    @Test
    void nothing_is_known_of_another_workspace() throws Exception {
      index.add(WORKSPACE, pack(1), List.of(chunk("one")));
      assertThat(index.isEmpty(OTHER)).isTrue();
      assertThat(index.find(OTHER, chunk("one"))).isEmpty();
    }
  }

  @Nested
  class Finding {

    @Test
    void a_chunk_is_found_with_its_pack_and_its_position() throws Exception {
      add(index, 1);
      add(index, 2);
      assertFound(index, 1);
      assertFound(index, 2);
    }

    @Test
    void another_chunk_is_not_found() throws Exception {
      add(index, 1);
      assertThat(index.find(WORKSPACE, chunk("another"))).isEmpty();
    }

    @Test
    void a_chunk_of_several_packs_is_found_in_the_one_that_was_added_last() throws Exception {
      index.add(WORKSPACE, pack(1), List.of(chunk("one"), chunk("two")));
      index.add(WORKSPACE, pack(2), List.of(chunk("three"), chunk("one")));
      assertThat(index.find(WORKSPACE, chunk("one"))).hasValue(new Hint(pack(2), 1));
      assertThat(index.find(WORKSPACE, chunk("two"))).hasValue(new Hint(pack(1), 1));
    }

    @Test
    void adding_a_pack_again_is_fine() throws Exception {
      add(index, 1);
      add(index, 1);
      assertFound(index, 1);
    }

    @Test
    void a_first_pack_may_hold_as_many_chunks_as_packs_do() throws Exception {
      List<Digest> chunks = IntStream.range(0, 16_384).mapToObj(i -> chunk(1, i)).toList();
      index.add(WORKSPACE, pack(1), chunks);
      for (int i = 0; i < chunks.size(); i++) {
        assertThat(index.find(WORKSPACE, chunks.get(i))).hasValue(new Hint(pack(1), i));
      }
    }

    @Test
    void a_pack_without_chunks_is_fine() throws Exception {
      index.add(WORKSPACE, pack(1), List.of());
      assertThat(index.find(WORKSPACE, chunk("one"))).isEmpty();
    }
  }

  @Nested
  class Concurrently {

    @Test
    void many_threads_add_and_find() throws Exception {
      Together.run(thread -> {
        add(index, thread);
        assertFound(index, thread);
      });
      assertAllFound(index);
    }

    @Test
    void many_processes_add_and_find() throws Exception {
      Together.run(thread -> {
        ChunkIndex process = open();
        add(process, thread);
        assertFound(process, thread);
      });
      assertAllFound(index);
      assertAllFound(open());
    }
  }

  private static void add(ChunkIndex index, int pack) throws IOException {
    index.add(
        WORKSPACE, pack(pack), IntStream.range(0, CHUNKS).mapToObj(i -> chunk(pack, i)).toList());
  }

  private static void assertAllFound(ChunkIndex index) throws IOException {
    for (int pack = 0; pack < Together.THREADS; pack++) {
      assertFound(index, pack);
    }
  }

  private static void assertFound(ChunkIndex index, int pack) throws IOException {
    for (int i = 0; i < CHUNKS; i++) {
      assertThat(index.find(WORKSPACE, chunk(pack, i))).hasValue(new Hint(pack(pack), i));
    }
  }

  private static Digest pack(int number) {
    return chunk("pack " + number);
  }

  private static Digest chunk(int pack, int number) {
    return chunk(pack + "/" + number);
  }

  private static Digest chunk(String content) {
    return Digest.of(content.getBytes(UTF_8));
  }
}
