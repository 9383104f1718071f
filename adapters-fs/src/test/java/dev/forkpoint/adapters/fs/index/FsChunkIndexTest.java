package dev.forkpoint.adapters.fs.index;

import static dev.forkpoint.adapters.fs.index.Packs.CHUNKS;
import static dev.forkpoint.adapters.fs.index.Packs.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.ChunkIndex.Hint;
import dev.forkpoint.application.port.ChunkIndexContract;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class FsChunkIndexTest extends ChunkIndexContract {
  @TempDir Path folder;
  private final Queue<FsChunkIndex> opened = new ConcurrentLinkedQueue<>();

  @Override
  protected FsChunkIndex open() {
    FsChunkIndex index = new FsChunkIndex(folder);
    opened.add(index);
    return index;
  }

  @AfterEach
  void close_the_indexes() throws IOException {
    for (FsChunkIndex index : opened) {
      index.close();
    }
  }

  @Test
  void a_hundred_thousand_chunks_are_found_again() throws Exception {
    FsChunkIndex index = open();
    Packs.add(index, 0, 770);
    Packs.assertFound(index, 0, 770);
    Packs.assertFound(open(), 0, 770);
    assertThat(tableBytes()).isLessThanOrEqualTo(770 * CHUNKS * 48);
  }

  @Test
  void a_process_follows_when_another_replaces_the_table_by_a_larger_one() throws Exception {
    FsChunkIndex index = open();
    Packs.add(index, 0, 1);
    long before = tableBytes();
    Packs.add(open(), 1, 50);
    assertThat(tableBytes()).isGreaterThan(before);
    Packs.assertFound(index, 0, 50);
    Packs.add(index, 50, 100);
    Packs.assertFound(open(), 0, 100);
  }

  @Test
  void two_instances_fill_the_index_together() throws Exception {
    FsChunkIndex one = open();
    FsChunkIndex two = open();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> other = threads.submit(() -> add(two, 100, 200));
      Packs.add(one, 0, 100);
      other.get();
    }
    Packs.assertFound(one, 0, 200);
    Packs.assertFound(two, 0, 200);
  }

  @Test
  void two_processes_fill_the_index_together() throws Exception {
    FsChunkIndex index = open();
    Process other = startProcess(100, 200);
    Packs.add(index, 0, 100);
    assertThat(other.waitFor()).isZero();
    Packs.assertFound(index, 0, 200);
  }

  @Test
  void it_can_be_used_after_it_was_closed() throws Exception {
    FsChunkIndex index = open();
    Packs.add(index, 0, 1);
    index.close();
    Packs.assertFound(index, 0, 1);
  }

  @Test
  void an_interrupted_thread_spoils_nothing() throws Exception {
    FsChunkIndex index = open();
    Packs.add(index, 0, 1);
    Thread.currentThread().interrupt();
    Packs.assertFound(index, 0, 1);
    assertThat(Thread.interrupted()).isTrue();
    Packs.assertFound(index, 0, 1);
  }

  @Test
  void looking_makes_no_files() throws Exception {
    assertThat(open().isEmpty(WORKSPACE)).isTrue();
    assertThat(open().find(WORKSPACE, Packs.chunk(0, 0))).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void only_the_owner_may_look() throws Exception {
    Packs.add(open(), 0, 1);
    assertThat(Files.getPosixFilePermissions(folder.resolve(WORKSPACE.value())))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void many_workspaces_do_not_hold_many_files_open() throws Exception {
    FsChunkIndex index = open();
    for (int i = 0; i < 200; i++) {
      index.add(new WorkspaceId("w" + i), Packs.name(i), List.of(Packs.chunk(i, 0)));
    }
    assertThat(openFiles()).isBetween(1L, 128L);
    for (int i = 0; i < 200; i++) {
      assertThat(index.find(new WorkspaceId("w" + i), Packs.chunk(i, 0)))
          .hasValue(new Hint(Packs.name(i), 0));
    }
    assertThat(openFiles()).isBetween(1L, 128L);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_closed_index_holds_no_file_open() throws Exception {
    FsChunkIndex index = open();
    Packs.add(index, 0, 100);
    index.close();
    assertThat(openFiles()).isZero();
  }

  private static Void add(FsChunkIndex index, int from, int to) throws IOException {
    Packs.add(index, from, to);
    return null;
  }

  private Process startProcess(int from, int to) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Packs.class.getName(),
            folder.toString(),
            String.valueOf(from),
            String.valueOf(to))
        .inheritIO()
        .start();
  }

  private long tableBytes() throws IOException {
    return Files.size(folder.resolve(WORKSPACE.value()).resolve("chunks"));
  }

  /// How many files below the folder this process has open.
  private long openFiles() throws IOException {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors.filter(this::leadsBelowFolder).count();
    }
  }

  private boolean leadsBelowFolder(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).startsWith(folder);
    } catch (IOException e) {
      return false;
    }
  }
}
