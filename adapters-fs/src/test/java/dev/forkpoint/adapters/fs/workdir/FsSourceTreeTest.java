package dev.forkpoint.adapters.fs.workdir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.application.port.SourceTree.Walk;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FsSourceTreeTest {
  @TempDir private Path folder;

  @Nested
  class Walking {

    @Test
    void a_file_has_the_inode_and_the_change_time_of_the_file_system() throws Exception {
      Path file = Files.createFile(folder.resolve("a.txt"));
      FileStamp stamp = ((Found.File) walk().get(1)).stamp();
      assertThat(stamp.inode()).isEqualTo(Files.getAttribute(file, "unix:ino"));
      assertThat(FileTime.from(Instant.EPOCH.plusNanos(stamp.changedNanos())))
          .isEqualTo(Files.getAttribute(file, "unix:ctime"));
    }

    @Test
    void what_was_deleted_since_its_directory_was_listed_is_not_met() throws Exception {
      Files.createFile(folder.resolve("a"));
      Files.createFile(folder.resolve("b"));
      try (Walk walk = tree().walk()) {
        walk.next();
        Files.delete(folder.resolve("a"));
        assertThat(walk.next()).map(Found::path).hasValue(path("b"));
        assertThat(walk.next()).isEmpty();
      }
    }

    @Test
    void a_tree_that_vanishes_before_its_walk_is_not_an_empty_one() throws Exception {
      Path root = Files.createDirectory(folder.resolve("root")).toRealPath();
      try (Walk walk = FsSourceTree.of(root).walk()) {
        Files.delete(root);
        assertThatIOException()
            .isThrownBy(walk::next)
            .withMessage("cannot read " + root + ": it is not there");
      }
    }

    @Test
    void a_tree_that_is_not_there_is_named() {
      Path absent = folder.resolve("absent");
      assertThatIOException()
          .isThrownBy(() -> FsSourceTree.of(absent).walk())
          .withMessage("cannot read " + absent + ": there is no such directory");
    }

    @Test
    void a_tree_may_be_given_as_a_link() throws Exception {
      Path real = Files.createDirectory(folder.resolve("real"));
      Files.createFile(real.resolve("a.txt"));
      Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
      assertThat(paths(FsSourceTree.of(link))).containsExactly("", "a.txt");
    }

    @Test
    void staging_areas_are_not_met() throws Exception {
      Files.createDirectory(folder.resolve(".forkpoint-0123456789abcdef-0123456789abcdef"));
      Files.createDirectory(folder.resolve(".forkpoint-notes"));
      assertThat(paths(tree())).containsExactly("", ".forkpoint-notes");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_is_that_of_the_paths(long seed) throws Exception {
      RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
      TreeSet<EntryPath> expected = new TreeSet<>(List.of(EntryPath.ROOT));
      for (int i = 0; i < 200; i++) {
        EntryPath path = randomPath(random);
        Files.createDirectories(FileNames.resolve(folder, path.value()));
        for (EntryPath way = path; !way.isRoot(); way = way.parent()) {
          expected.add(way);
        }
      }
      assertThat(walk()).extracting(Found::path).containsExactlyElementsOf(expected);
    }

    private EntryPath randomPath(RandomGenerator random) {
      String[] names = {"a", "b", "A", "a b", "a-", "a.", "ab", "\u00e9", "\uFFEE", "\uD83C\uDF33"};
      EntryPath path = EntryPath.ROOT;
      for (int depth = random.nextInt(1, 5); depth > 0; depth--) {
        path = path.child(names[random.nextInt(names.length)]);
      }
      return path;
    }
  }

  @Nested
  class LeavingOut {

    @Test
    void a_link_that_leaves_the_tree_is_left_out_with_its_target() throws Exception {
      Files.createSymbolicLink(folder.resolve("away"), Path.of("../elsewhere"));
      assertLeftOut("away", "a symbolic link that leaves the tree: -> ../elsewhere");
    }

    @Test
    void a_link_with_an_absolute_target_leaves_the_tree_wherever_it_leads() throws Exception {
      Files.createSymbolicLink(folder.resolve("here"), folder);
      assertLeftOut("here", "a symbolic link that leaves the tree: -> " + folder);
    }

    @Test
    void a_link_with_an_absolute_target_beyond_ASCII_leaves_the_tree_too() throws Exception {
      Path target = Path.of(URI.create("file:///%C3%A9/x"));
      Files.createSymbolicLink(folder.resolve("away"), target);
      assertLeftOut("away", "a symbolic link that leaves the tree: -> /\u00e9/x");
    }

    @Test
    void a_link_to_nothing_inside_the_tree_is_kept() throws Exception {
      Files.createSymbolicLink(folder.resolve("later"), Path.of("not/yet"));
      assertThat(walk().get(1))
          .isInstanceOfSatisfying(
              Found.Link.class, link -> assertThat(link.target()).isEqualTo("not/yet"));
    }

    @Test
    void a_socket_is_left_out() throws Exception {
      try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        socket.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
        assertLeftOut("s", "a socket");
      }
    }

    @Test
    void a_named_pipe_is_left_out() throws Exception {
      new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
      assertLeftOut("pipe", "a named pipe");
    }

    @Test
    void a_device_is_left_out() throws Exception {
      assertThat(walk(FsSourceTree.of(Path.of("/dev"), List.of(path("null")))))
          .contains(new Found.LeftOut(path("null"), "a character device"));
    }

    @Test
    void a_name_that_is_not_UTF_8_is_left_out_with_all_that_is_below_it() throws Exception {
      Path bad = Path.of(URI.create(folder.toUri() + "b%FFd"));
      Files.createDirectory(bad);
      Files.createFile(bad.resolve("inside"));
      assertLeftOut("b\uFFFDd", "its name is not valid UTF-8");
    }

    @Test
    void a_link_whose_target_is_not_UTF_8_is_left_out() throws Exception {
      Path absolute = Path.of(URI.create("file:///b%FFd"));
      Files.createSymbolicLink(folder.resolve("link"), absolute.getFileName());
      assertLeftOut("link", "a symbolic link whose target is not valid UTF-8");
    }

    @Test
    void a_name_that_holds_the_replacement_character_itself_is_kept() throws Exception {
      Files.createFile(FileNames.resolve(folder, "a\uFFFDb"));
      assertThat(paths(tree())).containsExactly("", "a\uFFFDb");
    }

    private void assertLeftOut(String path, String reason) throws IOException {
      assertThat(walk().subList(1, 2)).containsExactly(new Found.LeftOut(path(path), reason));
      assertThat(walk()).hasSize(2);
    }
  }

  @Nested
  class Choosing {

    @Test
    void chosen_paths_are_met_with_all_that_is_below_them_and_the_way_to_them() throws Exception {
      for (String file : List.of("p/s.jsonl", "p/s/sub/1", "p/other.jsonl", "p/t/2", "q/3")) {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.createFile(folder.resolve(file));
      }
      List<EntryPath> chosen = List.of(path("p/s.jsonl"), path("p/s"), path("p/absent"));
      assertThat(paths(FsSourceTree.of(folder, chosen)))
          .containsExactly("", "p", "p/s", "p/s/sub", "p/s/sub/1", "p/s.jsonl");
    }
  }

  @Nested
  class Opening {

    @Test
    void a_file_is_read() throws Exception {
      Files.writeString(folder.resolve("a.txt"), "alpha");
      try (InputStream content = tree().open(path("a.txt"))) {
        assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo("alpha");
      }
    }

    @Test
    void a_file_that_has_gone_is_told_from_other_trouble() {
      assertThatIOException()
          .isThrownBy(() -> tree().open(path("gone")))
          .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_link_is_not_followed() throws Exception {
      Files.writeString(folder.resolve("a.txt"), "alpha");
      Files.createSymbolicLink(folder.resolve("link"), Path.of("a.txt"));
      assertThatIOException()
          .isThrownBy(() -> tree().open(path("link")))
          .withMessageStartingWith("cannot read " + folder.resolve("link") + ": ");
    }
  }

  @Nested
  class WithoutPermission {

    @Test
    void a_directory_that_may_not_be_read_ends_the_walk() throws Exception {
      Path secret = Files.createDirectory(folder.resolve("secret"));
      forbid(secret);
      assertThatIOException()
          .isThrownBy(() -> walk())
          .withMessage("cannot read " + secret.toRealPath() + ": permission denied");
    }

    @Test
    void a_file_that_may_not_be_read_says_so_when_it_is_opened() throws Exception {
      Path secret = Files.createFile(folder.resolve("secret"));
      forbid(secret);
      assertThat(paths(tree())).contains("secret");
      assertThatIOException()
          .isThrownBy(() -> tree().open(path("secret")))
          .withMessage("cannot read " + secret + ": permission denied");
    }

    private void forbid(Path file) throws IOException {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
      assumeFalse(Files.isReadable(file), "nothing is forbidden to the superuser");
    }
  }

  @Nested
  class OnAnotherFileSystem {

    @Test
    void modes_are_the_usual_ones_and_stamps_are_unknown_where_there_are_none() throws Exception {
      URI zip = URI.create("jar:" + folder.resolve("a.zip").toUri());
      try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
        Path root = Files.createDirectory(inside.getPath("/root"));
        Files.writeString(root.resolve("a.txt"), "alpha");
        List<Found> met = walk(FsSourceTree.of(root));
        assertThat(((Found.Directory) met.get(0)).mode()).isEqualTo(0755);
        assertThat(((Found.File) met.get(1)).mode()).isEqualTo(0644);
        assertThat(((Found.File) met.get(1)).stamp()).isEqualTo(FileStamp.UNKNOWN);
      }
    }
  }

  private SourceTree tree() {
    return FsSourceTree.of(folder);
  }

  private List<Found> walk() throws IOException {
    return walk(tree());
  }

  private static List<String> paths(SourceTree tree) throws IOException {
    return walk(tree).stream().map(found -> found.path().value()).toList();
  }

  private static List<Found> walk(SourceTree tree) throws IOException {
    List<Found> met = new ArrayList<>();
    try (Walk walk = tree.walk()) {
      for (Optional<Found> found = walk.next(); found.isPresent(); found = walk.next()) {
        met.add(found.get());
      }
    }
    return met;
  }

  private static EntryPath path(String path) {
    return new EntryPath(path);
  }
}
