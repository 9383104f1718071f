package dev.forkpoint.adapters.fs.workdir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.Restoration.FileSink;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What restorations promise of the local file system beyond their contract.
final class RestorationTest {
  private static final Instant TIME = Instant.parse("2026-03-14T15:09:26.535897932Z");
  private static final String LEFTOVER = ".forkpoint-0123456789abcdef-fedcba9876543210";

  @TempDir private Path folder;
  private Path target;
  private FsWorkingDirectories directories;

  @BeforeEach
  void choose_a_target() {
    target = folder.resolve("work/project");
    directories = new FsWorkingDirectories(folder.resolve("state"));
  }

  @Nested
  class ANewTree {

    @Test
    void missing_directories_on_the_way_are_made_when_it_is_committed_and_not_before()
        throws Exception {
      try (Restoration restoration = restore()) {
        write(restoration, "a.txt", "alpha");
        assertThat(folder.resolve("work")).doesNotExist();
        restoration.commit();
      }
      assertThat(target.resolve("a.txt")).hasContent("alpha");
    }

    @Test
    void nothing_is_left_of_one_that_fails_midway() throws Exception {
      assertThatIOException()
          .isThrownBy(() -> {
            try (Restoration restoration = restore()) {
              restoration.directory(directory("d", 0500));
              write(restoration, "d/a.txt", "alpha");
              write(restoration, "absent/b.txt", "beta");
            }
          })
          .withMessage(
              "cannot lay out absent/b.txt in "
                  + target
                  + ": no directory was announced that holds it");
      assertThat(content(folder)).isEmpty();
    }

    @Test
    void nobody_else_can_look_into_it_before_it_is_committed() throws Exception {
      try (Restoration restoration = restore()) {
        write(restoration, "a.txt", "alpha");
        assertThat(content(folder)).hasSize(1);
        assertThat(Files.getPosixFilePermissions(content(folder).getFirst()))
            .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      }
    }

    @Test
    void an_empty_directory_keeps_its_mode_where_no_other_is_wanted() throws Exception {
      Files.createDirectories(target);
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxrwx--x"));
      lay("a.txt", "alpha");
      assertThat(Files.getPosixFilePermissions(target))
          .isEqualTo(PosixFilePermissions.fromString("rwxrwx--x"));
    }

    @Test
    void a_link_to_a_directory_stays_a_link_and_what_it_leads_to_is_filled() throws Exception {
      Path real = Files.createDirectories(folder.resolve("real"));
      Files.createDirectory(target.getParent());
      Files.createSymbolicLink(target, real);
      lay("a.txt", "alpha");
      assertThat(target).isSymbolicLink();
      assertThat(real.resolve("a.txt")).hasContent("alpha");
    }

    @Test
    void a_directory_that_is_empty_but_cannot_be_replaced_is_filled() throws Exception {
      Files.createDirectories(target.resolve(LEFTOVER));
      lay("a.txt", "alpha");
      assertThat(target.resolve("a.txt")).hasContent("alpha");
      assertThat(target.resolve(LEFTOVER)).exists();
    }

    @Test
    void a_file_where_a_directory_is_to_be_is_named() throws Exception {
      Files.createFile(folder.resolve("work"));
      assertThatIOException()
          .isThrownBy(() -> lay("a.txt", "alpha"))
          .withMessageStartingWith("cannot lay out " + target + ": ");
      assertThat(folder.resolve("work")).isRegularFile();
    }

    @Test
    void what_the_system_refuses_is_explained_in_one_line() throws Exception {
      String name = "n".repeat(300);
      assertThatIOException()
          .isThrownBy(() -> lay(name, "alpha"))
          .withMessage("cannot lay out " + name + " in " + target + ": File name too long");
    }

    @Test
    void a_place_that_cannot_be_written_is_named() throws Exception {
      Path place = Files.createDirectory(target.getParent());
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-xr-xr-x"));
      assumeFalse(Files.isWritable(place), "nothing is forbidden to the superuser");
      assertThatIOException()
          .isThrownBy(() -> lay("a.txt", "alpha"))
          .withMessageStartingWith("cannot lay out " + target + ": ")
          .withMessageEndingWith("permission denied");
    }
  }

  @Nested
  class InPlace {

    @BeforeEach
    void lay_files_out() throws Exception {
      lay("a.txt", "alpha");
      lay("b.txt", "beta");
    }

    @Test
    void only_what_is_mentioned_is_written() throws Exception {
      Object inode = Files.getAttribute(target.resolve("b.txt"), "unix:ino");
      Object changed = Files.getAttribute(target.resolve("b.txt"), "unix:ctime");
      lay("a.txt", "changed");
      assertThat(Files.getAttribute(target.resolve("b.txt"), "unix:ino")).isEqualTo(inode);
      assertThat(Files.getAttribute(target.resolve("b.txt"), "unix:ctime")).isEqualTo(changed);
    }

    @Test
    void a_directory_that_is_as_it_should_be_is_not_touched() throws Exception {
      mkdir("d", 0755);
      Object changed = Files.getAttribute(target.resolve("d"), "unix:ctime");
      mkdir("d", 0755);
      assertThat(Files.getAttribute(target.resolve("d"), "unix:ctime")).isEqualTo(changed);
    }

    @Test
    void nothing_is_left_of_one_that_fails_midway() throws Exception {
      try (Restoration restoration = restore()) {
        FileSink sink = restoration.create(file("a.txt", 0644));
        sink.write(ByteBuffer.wrap(new byte[10_000]));
        Thread.currentThread().interrupt();
        assertThatIOException().isThrownBy(() -> sink.write(ByteBuffer.wrap(new byte[1])));
        assertThat(Thread.interrupted()).isTrue();
        sink.close();
      }
      assertThat(target.resolve("a.txt")).hasContent("alpha");
      assertThat(content(target)).containsExactly(target.resolve("a.txt"), target.resolve("b.txt"));
      assertThat(content(target.getParent())).containsExactly(target);
    }

    @Test
    void what_lies_behind_a_link_that_somebody_put_there_stays() throws Exception {
      Path outside = Files.createDirectory(folder.resolve("outside"));
      Files.writeString(outside.resolve("a.txt"), "mine");
      Files.createSymbolicLink(target.resolve("d"), outside);
      try (Restoration restoration = restore()) {
        restoration.remove(path("d/a.txt"));
        restoration.directory(directory("d", 0755));
        write(restoration, "d/a.txt", "yours");
        restoration.commit();
      }
      assertThat(outside.resolve("a.txt")).hasContent("mine");
      assertThat(target.resolve("d")).isDirectory().isNotEqualTo(outside);
      assertThat(target.resolve("d/a.txt")).hasContent("yours");
    }

    @Test
    void a_link_that_leads_outside_goes_and_what_it_leads_to_stays() throws Exception {
      Path outside = Files.createDirectory(folder.resolve("outside"));
      Files.writeString(outside.resolve("a.txt"), "mine");
      mkdir("d", 0755);
      Files.createSymbolicLink(target.resolve("d/link"), outside);
      try (Restoration restoration = restore()) {
        restoration.remove(path("d"));
        restoration.commit();
      }
      assertThat(outside.resolve("a.txt")).hasContent("mine");
      assertThat(target.resolve("d")).doesNotExist();
    }

    @Test
    void a_directory_that_nobody_may_enter_goes_with_all_that_is_below_it() throws Exception {
      mkdir("d", 0755);
      mkdir("d/e", 0755);
      lay("d/e/c.txt", "gamma");
      mkdir("d/e", 0000);
      mkdir("d", 0000);
      try (Restoration restoration = restore()) {
        restoration.remove(path("d"));
        restoration.commit();
      }
      assertThat(target.resolve("d")).doesNotExist();
    }

    @Test
    void files_are_staged_inside_where_nothing_can_be_written_beside() throws Exception {
      Path place = target.getParent();
      FileTime modified = Files.getLastModifiedTime(target);
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-xr-xr-x"));
      assumeFalse(Files.isWritable(place), "nothing is forbidden to the superuser");
      lay("a.txt", "changed");
      assertThat(target.resolve("a.txt")).hasContent("changed");
      assertThat(content(target)).containsExactly(target.resolve("a.txt"), target.resolve("b.txt"));
      assertThat(Files.getLastModifiedTime(target)).isEqualTo(modified);
    }

    @Test
    void a_name_beyond_ASCII_is_written_as_UTF_8_whatever_the_locale_says() throws Exception {
      lay("gr\u00fc\u00dfe", "alpha");
      try (Restoration restoration = restore()) {
        restoration.link(new LinkEntry(path("link"), TIME, "gr\u00fc\u00dfe"));
        restoration.commit();
      }
      assertThat(Path.of(URI.create(target.toUri() + "gr%C3%BC%C3%9Fe"))).hasContent("alpha");
      assertThat(target.resolve("link")).hasContent("alpha");
    }
  }

  @Nested
  class AfterACrash {

    @Test
    void the_next_restoration_removes_what_nobody_uses_any_more() throws Exception {
      Path leftover = Files.createDirectories(target.resolveSibling(LEFTOVER));
      Files.createFile(leftover.resolve("lock"));
      Files.createDirectories(leftover.resolve("tree/d"));
      lay("a.txt", "alpha");
      assertThat(leftover).doesNotExist();
    }

    @Test
    void what_somebody_else_uses_stays() throws Exception {
      Path leftover = Files.createDirectories(target.resolveSibling(LEFTOVER));
      Path lock = Files.createFile(leftover.resolve("lock"));
      try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
        channel.lock();
        lay("a.txt", "alpha");
        assertThat(leftover).exists();
      }
    }

    @Test
    void what_this_process_uses_stays() throws Exception {
      Files.createDirectories(target);
      try (Restoration first = restore()) {
        write(first, "a.txt", "alpha");
        try (Restoration second = restore()) {
          write(second, "b.txt", "beta");
        }
        first.commit();
      }
      assertThat(target.resolve("a.txt")).hasContent("alpha");
    }

    @Test
    void what_is_only_called_alike_stays() throws Exception {
      Path alike = Files.createDirectories(target.resolveSibling(".forkpoint-notes"));
      Files.createFile(alike.resolve("lock"));
      lay("a.txt", "alpha");
      assertThat(alike).exists();
    }
  }

  @Test
  void a_process_knows_where_it_works() throws Exception {
    Path here = Path.of("").toRealPath();
    assertThat(StagingPlace.isHere(here)).isTrue();
    assertThat(StagingPlace.isHere(here.getParent())).isTrue();
    assertThat(StagingPlace.isHere(folder)).isFalse();
  }

  private Restoration restore() throws IOException {
    return directories.at(target.toString()).restore();
  }

  private void lay(String path, String content) throws IOException {
    try (Restoration restoration = restore()) {
      write(restoration, path, content);
      restoration.commit();
    }
  }

  private void mkdir(String path, int mode) throws IOException {
    try (Restoration restoration = restore()) {
      restoration.directory(directory(path, mode));
      restoration.commit();
    }
  }

  private static void write(Restoration restoration, String path, String content)
      throws IOException {
    try (FileSink sink = restoration.create(file(path, 0644))) {
      sink.write(ByteBuffer.wrap(content.getBytes(UTF_8)));
    }
  }

  private static List<Path> content(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private static FileEntry file(String path, int mode) {
    return new FileEntry(path(path), mode, TIME, ContentTree.EMPTY);
  }

  private static DirectoryEntry directory(String path, int mode) {
    return new DirectoryEntry(path(path), mode, TIME);
  }

  private static EntryPath path(String path) {
    return new EntryPath(path);
  }
}
