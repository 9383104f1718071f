package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.forkpoint.application.port.Restoration.FileSink;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.application.port.SourceTree.Walk;
import dev.forkpoint.application.port.WorkingDirectory.StampRecorder;
import dev.forkpoint.application.port.WorkingDirectory.Stamps;
import dev.forkpoint.application.port.WorkingDirectory.State;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [WorkingDirectory] promises, and with it [SourceTree] and [Restoration].
public abstract class WorkingDirectoriesContract {
  private static final Instant TIME = Instant.parse("2026-03-14T15:09:26.535897932Z");
  private static final Instant LATER = Instant.parse("2027-01-02T03:04:05.000000001Z");
  private static final SessionId SESSION = new SessionId("atlas-7");
  private static final FileStamp LONG_AGO = new FileStamp(4711, 1);

  private WorkingDirectory directory;

  /// The directories of this test.
  protected abstract WorkingDirectories directories();

  /// Where there is no directory yet, and may be one.
  ///
  /// @param name tells it from others
  protected abstract String location(String name);

  @BeforeEach
  void find_the_directory() {
    directory = directories().at(location("project"));
  }

  @Nested
  class Looking {

    @Test
    void a_directory_tells_where_it_is() {
      assertThat(directory.location()).isEqualTo(location("project"));
    }

    @Test
    void a_directory_that_is_not_there_is_absent() throws Exception {
      assertThat(directory.state()).isEqualTo(State.ABSENT);
    }

    @Test
    void a_directory_without_anything_in_it_is_empty() throws Exception {
      restore(Restoration::commit);
      assertThat(directory.state()).isEqualTo(State.EMPTY);
    }

    @Test
    void a_directory_with_a_file_in_it_is_occupied() throws Exception {
      layOut("a.txt");
      assertThat(directory.state()).isEqualTo(State.OCCUPIED);
    }
  }

  @Nested
  class Walking {

    @Test
    void an_absent_directory_cannot_be_walked() {
      assertThatIOException().isThrownBy(() -> directory.walk());
    }

    @Test
    void the_directory_itself_comes_first() throws Exception {
      restore(target -> {
        target.directory(new DirectoryEntry(EntryPath.ROOT, 0750, TIME));
        target.commit();
      });
      assertThat(walk()).containsExactly(new Found.Directory(EntryPath.ROOT, 0750, TIME));
    }

    @Test
    void what_is_in_a_directory_comes_before_its_next_sibling_and_siblings_by_code_point()
        throws Exception {
      layOut("a/b/c", "a/B", "a.txt", "a b", "A", "é", "\uFFEE", "\uD83C\uDF33", "z");
      assertThat(walk())
          .extracting(found -> found.path().value())
          .containsExactly(
              "",
              "A",
              "a",
              "a/B",
              "a/b",
              "a/b/c",
              "a b",
              "a.txt",
              "z",
              "é",
              "\uFFEE",
              "\uD83C\uDF33");
    }

    @Test
    void a_file_is_met_with_its_mode_its_time_to_the_nanosecond_and_its_length() throws Exception {
      restore(target -> {
        write(target, new FileEntry(path("run.sh"), 0754, TIME, ContentTree.EMPTY), "exit 1");
        target.commit();
      });
      Found.File file = file("run.sh");
      assertThat(file.mode()).isEqualTo(0754);
      assertThat(file.modified()).isEqualTo(TIME);
      assertThat(file.bytes()).isEqualTo(6);
    }

    @Test
    void a_link_is_met_with_its_target() throws Exception {
      restore(target -> {
        target.link(new LinkEntry(path("latest"), TIME, "logs/3.txt"));
        target.commit();
      });
      assertThat(find("latest")).hasValue(new Found.Link(path("latest"), TIME, "logs/3.txt"));
    }

    @Test
    void a_file_is_read_from_beginning_to_end() throws Exception {
      layOut("a/b.txt");
      assertThat(content("a/b.txt")).isEqualTo("a/b.txt");
    }

    @Test
    void a_file_that_is_not_there_cannot_be_opened() throws Exception {
      layOut("a.txt");
      assertThatIOException()
          .isThrownBy(() -> directory.open(path("b.txt")))
          .isInstanceOf(NoSuchFileException.class);
    }
  }

  @Nested
  class LayingOutANewTree {

    @Test
    void nothing_is_seen_before_it_is_committed() throws Exception {
      restore(target -> {
        write(target, file("a.txt", TIME), "alpha");
        assertThat(directory.state()).isEqualTo(State.ABSENT);
      });
      assertThat(directory.state()).isEqualTo(State.ABSENT);
    }

    @Test
    void files_links_and_empty_directories_are_there_with_their_modes_and_times() throws Exception {
      restore(target -> {
        target.directory(new DirectoryEntry(EntryPath.ROOT, 0700, TIME));
        target.directory(new DirectoryEntry(path("empty"), 0711, TIME));
        target.directory(new DirectoryEntry(path("frozen"), 0555, LATER));
        write(target, new FileEntry(path("frozen/key"), 0400, TIME, ContentTree.EMPTY), "k");
        target.link(new LinkEntry(path("up"), LATER, "frozen/../empty"));
        target.commit();
      });
      assertThat(walk())
          .extracting(WorkingDirectoriesContract::withoutStamp)
          .containsExactly(
              new Found.Directory(EntryPath.ROOT, 0700, TIME),
              new Found.Directory(path("empty"), 0711, TIME),
              new Found.Directory(path("frozen"), 0555, LATER),
              new Found.File(path("frozen/key"), 0400, TIME, 1, FileStamp.UNKNOWN),
              new Found.Link(path("up"), LATER, "frozen/../empty"));
    }

    @Test
    void an_empty_directory_takes_a_new_tree_too() throws Exception {
      restore(Restoration::commit);
      layOut("a/b.txt");
      assertThat(content("a/b.txt")).isEqualTo("a/b.txt");
    }

    @Test
    void all_twelve_bits_of_a_mode_are_kept() throws Exception {
      for (int mode : List.of(0000, 0200, 0666, 0777, 04755, 02711, 01644)) {
        String name = "mode-" + Integer.toOctalString(mode);
        restore(target -> {
          write(target, new FileEntry(path(name), mode, TIME, ContentTree.EMPTY), "content");
          target.commit();
        });
        assertThat(file(name).mode()).as(name).isEqualTo(mode);
        assertThat(file(name).modified()).as(name).isEqualTo(TIME);
      }
    }

    @Test
    void a_file_is_written_piece_by_piece() throws Exception {
      restore(target -> {
        try (FileSink sink = target.create(file("a.txt", TIME))) {
          sink.write(bytes("one, "));
          sink.write(bytes(""));
          sink.write(bytes("two"));
        }
        target.commit();
      });
      assertThat(content("a.txt")).isEqualTo("one, two");
    }

    @Test
    void many_threads_create_files() throws Exception {
      restore(target -> {
        target.directory(directory("d", TIME));
        Together.run(thread -> write(target, file("d/" + thread, TIME), "from " + thread));
        target.commit();
      });
      for (int thread = 0; thread < Together.THREADS; thread++) {
        assertThat(content("d/" + thread)).isEqualTo("from " + thread);
      }
    }

    @Test
    void a_link_that_leaves_the_tree_is_refused() throws Exception {
      for (String target : List.of("/etc/passwd", "..", "a/../../b", "")) {
        assertThatIOException()
            .as(target)
            .isThrownBy(() -> restore(tree -> tree.link(new LinkEntry(path("out"), TIME, target))));
      }
      assertThat(directory.state()).isEqualTo(State.ABSENT);
    }

    @Test
    void nothing_is_written_through_a_link() throws Exception {
      assertThatIOException()
          .isThrownBy(() ->
              restore(target -> {
                target.directory(directory("real", TIME));
                target.link(new LinkEntry(path("link"), TIME, "real"));
                write(target, file("link/a.txt", TIME), "alpha");
                target.commit();
              }));
      assertThat(directory.state()).isEqualTo(State.ABSENT);
    }

    @Test
    void of_two_at_once_one_is_there_whole() throws Exception {
      try (Restoration first = directory.restore();
          Restoration second = directory.restore()) {
        write(first, file("first", TIME), "1");
        write(second, file("second", TIME), "2");
        first.commit();
        assertThatIOException().isThrownBy(second::commit);
      }
      assertThat(walk()).extracting(found -> found.path().value()).containsExactly("", "first");
    }
  }

  @Nested
  class ChangingFilesInPlace {

    @BeforeEach
    void lay_files_out() throws Exception {
      layOut("a.txt", "d/b.txt", "d/e/c.txt", "z.txt");
    }

    @Test
    void nothing_is_seen_before_it_is_committed() throws Exception {
      List<Found> before = walk();
      restore(target -> {
        target.directory(directory("new", LATER));
        write(target, file("new/file", LATER), "new");
        write(target, file("a.txt", LATER), "changed");
        target.link(new LinkEntry(path("z.txt"), LATER, "a.txt"));
        target.remove(path("d"));
        target.attributes(new FileEntry(path("a.txt"), 0600, LATER, ContentTree.EMPTY));
        assertThat(walk()).isEqualTo(before);
      });
      assertThat(walk()).isEqualTo(before);
    }

    @Test
    void what_is_not_mentioned_stays_as_it_was() throws Exception {
      List<Found> before = walk();
      restore(target -> {
        write(target, file("d/b.txt", LATER), "changed");
        target.commit();
      });
      assertThat(walk())
          .filteredOn(found -> !found.path().equals(path("d/b.txt")))
          .containsExactlyElementsOf(
              before.stream().filter(found -> !found.path().equals(path("d/b.txt"))).toList());
    }

    @Test
    void a_file_is_added_and_another_replaced() throws Exception {
      restore(target -> {
        write(target, file("d/b.txt", LATER), "changed");
        write(target, file("d/new.txt", LATER), "new");
        target.commit();
      });
      assertThat(content("d/b.txt")).isEqualTo("changed");
      assertThat(content("d/new.txt")).isEqualTo("new");
      assertThat(file("d/b.txt").modified()).isEqualTo(LATER);
    }

    @Test
    void a_file_gets_another_mode_and_time_and_keeps_its_content() throws Exception {
      restore(target -> {
        target.attributes(new FileEntry(path("a.txt"), 0750, LATER, ContentTree.EMPTY));
        target.commit();
      });
      assertThat(file("a.txt").mode()).isEqualTo(0750);
      assertThat(file("a.txt").modified()).isEqualTo(LATER);
      assertThat(content("a.txt")).isEqualTo("a.txt");
    }

    @Test
    void only_a_file_gets_the_mode_and_time_of_a_file() {
      assertThatIOException()
          .isThrownBy(() ->
              restore(target -> {
                target.attributes(file("absent", LATER));
                target.commit();
              }));
    }

    @Test
    void a_file_a_link_and_a_directory_with_all_that_is_below_it_go() throws Exception {
      restore(target -> {
        target.link(new LinkEntry(path("link"), TIME, "d"));
        target.commit();
      });
      restore(target -> {
        target.remove(path("a.txt"));
        target.remove(path("link"));
        target.remove(path("d"));
        target.commit();
      });
      assertThat(walk()).extracting(found -> found.path().value()).containsExactly("", "z.txt");
    }

    @Test
    void what_is_gone_already_may_go_again() throws Exception {
      restore(target -> {
        target.remove(path("absent"));
        target.remove(path("absent/too"));
        target.remove(path("a.txt/no-directory"));
        target.commit();
      });
      assertThat(content("a.txt")).isEqualTo("a.txt");
    }

    @Test
    void a_directory_becomes_a_file() throws Exception {
      restore(target -> {
        target.remove(path("d/b.txt"));
        write(target, file("d", LATER), "a file now");
        target.commit();
      });
      assertThat(content("d")).isEqualTo("a file now");
      assertThat(file("d").modified()).isEqualTo(LATER);
    }

    @Test
    void a_file_becomes_a_directory() throws Exception {
      restore(target -> {
        target.directory(directory("a.txt", LATER));
        write(target, file("a.txt/inside", TIME), "inside");
        target.commit();
      });
      assertThat(find("a.txt")).hasValue(new Found.Directory(path("a.txt"), 0755, LATER));
      assertThat(content("a.txt/inside")).isEqualTo("inside");
    }

    @Test
    void a_directory_becomes_a_link_and_a_directory_again() throws Exception {
      restore(target -> {
        target.link(new LinkEntry(path("d"), LATER, "z.txt"));
        target.commit();
      });
      assertThat(find("d")).hasValue(new Found.Link(path("d"), LATER, "z.txt"));
      restore(target -> {
        target.directory(directory("d", TIME));
        write(target, file("d/inside", TIME), "inside");
        target.commit();
      });
      assertThat(content("d/inside")).isEqualTo("inside");
      assertThat(content("z.txt")).isEqualTo("z.txt");
    }

    @Test
    void a_link_becomes_a_file_and_what_it_led_to_stays() throws Exception {
      restore(target -> {
        target.link(new LinkEntry(path("link"), TIME, "z.txt"));
        target.commit();
      });
      restore(target -> {
        write(target, file("link", LATER), "a file now");
        target.commit();
      });
      assertThat(content("link")).isEqualTo("a file now");
      assertThat(content("z.txt")).isEqualTo("z.txt");
    }

    @Test
    void nothing_is_written_or_removed_through_a_link() throws Exception {
      restore(target -> {
        target.link(new LinkEntry(path("link"), TIME, "d"));
        target.commit();
      });
      List<Found> before = walk();
      assertThatIOException()
          .isThrownBy(() ->
              restore(target -> {
                target.remove(path("a.txt"));
                write(target, file("link/b.txt", LATER), "changed");
                target.commit();
              }));
      restore(target -> {
        target.remove(path("link/b.txt"));
        target.commit();
      });
      assertThat(walk()).isEqualTo(before);
    }

    @Test
    void nothing_is_written_through_a_link_that_comes_at_the_same_time() throws Exception {
      List<Found> before = walk();
      assertThatIOException()
          .isThrownBy(() ->
              restore(target -> {
                target.link(new LinkEntry(path("d"), TIME, "."));
                write(target, file("d/a.txt", LATER), "changed");
                target.commit();
              }));
      assertThat(walk()).isEqualTo(before);
    }

    @Test
    void a_directory_gets_another_mode_and_time() throws Exception {
      restore(target -> {
        target.directory(new DirectoryEntry(path("d"), 0500, LATER));
        write(target, file("d/new.txt", TIME), "new");
        target.commit();
      });
      assertThat(find("d")).hasValue(new Found.Directory(path("d"), 0500, LATER));
    }

    @Test
    void a_directory_that_cannot_be_written_is_changed_and_stays_so() throws Exception {
      restore(target -> {
        target.directory(new DirectoryEntry(path("d"), 0500, LATER));
        target.directory(new DirectoryEntry(path("d/e"), 0500, TIME));
        target.commit();
      });
      restore(target -> {
        write(target, file("d/new.txt", TIME), "new");
        target.remove(path("d/e/c.txt"));
        target.commit();
      });
      assertThat(content("d/new.txt")).isEqualTo("new");
      assertThat(find("d/e/c.txt")).isEmpty();
      assertThat(find("d")).hasValue(new Found.Directory(path("d"), 0500, LATER));
      assertThat(find("d/e")).hasValue(new Found.Directory(path("d/e"), 0500, TIME));
      restore(target -> {
        target.remove(path("d"));
        target.commit();
      });
      assertThat(find("d")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void any_tree_becomes_any_other(long seed) throws Exception {
      RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
      for (int round = 0; round < 3; round++) {
        List<Entry> wanted = new ArrayList<>();
        addRandomDirectory(EntryPath.ROOT, random, wanted);
        become(wanted);
        assertThat(walk())
            .extracting(WorkingDirectoriesContract::withoutStamp)
            .containsExactlyElementsOf(
                wanted.stream().map(WorkingDirectoriesContract::asFound).toList());
      }
    }

    private void become(List<Entry> wanted) throws Exception {
      List<EntryPath> paths = wanted.stream().map(Entry::path).toList();
      List<Found> before = walk();
      restore(target -> {
        for (Found found : before) {
          if (!paths.contains(found.path())) {
            target.remove(found.path());
          }
        }
        for (Entry entry : wanted) {
          put(target, entry);
        }
        target.commit();
      });
    }

    private void addRandomDirectory(EntryPath path, RandomGenerator random, List<Entry> tree) {
      tree.add(new DirectoryEntry(path, random.nextBoolean() ? 0755 : 0500, time(random)));
      for (String name : List.of("a", "b", "c", "d")) {
        EntryPath child = path.child(name);
        switch (random.nextInt(5)) {
          case 0 -> addRandomDirectory(child, random, tree);
          case 1 -> tree.add(new LinkEntry(child, time(random), "a"));
          case 2 -> tree.add(new FileEntry(child, 0640, time(random), ContentTree.EMPTY));
          case 3 -> tree.add(new FileEntry(child, 0400, time(random), ContentTree.EMPTY));
          default -> {}
        }
      }
    }

    private Instant time(RandomGenerator random) {
      return TIME.plusNanos(random.nextLong(1L << 50));
    }

    @Test
    void many_threads_create_files() throws Exception {
      restore(target -> {
        Together.run(thread -> write(target, file("d/" + thread, TIME), "from " + thread));
        target.commit();
      });
      for (int thread = 0; thread < Together.THREADS; thread++) {
        assertThat(content("d/" + thread)).isEqualTo("from " + thread);
      }
    }

    @Test
    void two_at_once_leave_what_was_committed_last() throws Exception {
      try (Restoration first = directory.restore();
          Restoration second = directory.restore()) {
        write(first, file("a.txt", TIME), "first");
        write(second, file("a.txt", LATER), "second");
        write(first, file("first", TIME), "first");
        second.commit();
        first.commit();
      }
      assertThat(content("a.txt")).isEqualTo("first");
      assertThat(content("first")).isEqualTo("first");
    }
  }

  @Nested
  class Stamping {

    @Test
    void a_file_that_nobody_touches_keeps_its_stamp() throws Exception {
      layOut("a.txt");
      assertThat(file("a.txt").stamp()).isEqualTo(file("a.txt").stamp());
      assertThat(file("a.txt").stamp()).isNotEqualTo(FileStamp.UNKNOWN);
    }

    @Test
    void a_file_that_was_replaced_by_one_just_like_it_has_another_stamp() throws Exception {
      layOut("a.txt");
      FileStamp before = file("a.txt").stamp();
      layOut("a.txt");
      assertThat(file("a.txt").stamp()).isNotEqualTo(before);
    }
  }

  @Nested
  class Remembering {

    @Test
    void nothing_is_known_of_a_new_directory() throws Exception {
      assertThat(directory.baseline()).isEmpty();
      assertThat(stamps(1)).containsExactly(FileStamp.UNKNOWN);
    }

    @Test
    void a_baseline_is_found_by_whoever_opens_the_directory() throws Exception {
      layOut("a.txt");
      record(new Baseline.OfSession(SESSION, 3, true), List.of());
      assertThat(directories().at(location("project")).baseline())
          .hasValue(new Baseline.OfSession(SESSION, 3, true));
    }

    @Test
    void one_of_a_home_is_told_from_one_of_a_session() throws Exception {
      layOut("a.txt");
      Baseline home = new Baseline.OfHome(new WorkspaceId(SESSION.value()), 3, true);
      record(home, List.of(LONG_AGO));
      assertThat(directories().at(location("project")).baseline()).hasValue(home);
      assertThat(stamps(1)).containsExactly(LONG_AGO);
    }

    @Test
    void it_is_known_of_one_directory_and_not_of_another() throws Exception {
      layOut("a.txt");
      record(new Baseline.OfSession(SESSION, 3, true), List.of());
      assertThat(directories().at(location("other")).baseline()).isEmpty();
    }

    @Test
    void it_is_known_of_a_directory_that_is_made_later() throws Exception {
      record(new Baseline.OfSession(SESSION, 3, false), List.of());
      layOut("a.txt");
      assertThat(directory.baseline()).hasValue(new Baseline.OfSession(SESSION, 3, false));
    }

    @Test
    void the_directory_itself_does_not_change() throws Exception {
      layOut("a.txt");
      List<Found> before = walk();
      record(new Baseline.OfSession(SESSION, 3, true), List.of(LONG_AGO));
      assertThat(walk()).isEqualTo(before);
    }

    @Test
    void stamps_come_back_in_order_and_are_unknown_at_the_end() throws Exception {
      layOut("a.txt");
      FileStamp another = new FileStamp(Long.MAX_VALUE, 1);
      record(
          new Baseline.OfSession(SESSION, 3, true), List.of(LONG_AGO, FileStamp.UNKNOWN, another));
      assertThat(stamps(5))
          .containsExactly(
              LONG_AGO, FileStamp.UNKNOWN, another, FileStamp.UNKNOWN, FileStamp.UNKNOWN);
    }

    @Test
    void a_file_that_changes_while_its_stamp_is_recorded_is_unknown() throws Exception {
      layOut("a.txt");
      try (StampRecorder recorder = directory.record()) {
        layOut("a.txt");
        recorder.add(file("a.txt").stamp());
        recorder.commit(new Baseline.OfSession(SESSION, 3, true));
      }
      assertThat(stamps(1)).containsExactly(FileStamp.UNKNOWN);
    }

    @Test
    void a_new_baseline_takes_the_place_of_the_old_one() throws Exception {
      layOut("a.txt");
      record(new Baseline.OfSession(SESSION, 3, true), List.of(LONG_AGO, LONG_AGO));
      record(new Baseline.OfSession(SESSION, 4, false), List.of());
      assertThat(directory.baseline()).hasValue(new Baseline.OfSession(SESSION, 4, false));
      assertThat(stamps(1)).containsExactly(FileStamp.UNKNOWN);
    }

    @Test
    void a_recording_that_is_not_committed_leaves_the_old_one() throws Exception {
      layOut("a.txt");
      record(new Baseline.OfSession(SESSION, 3, true), List.of(LONG_AGO));
      try (StampRecorder recorder = directory.record()) {
        recorder.add(FileStamp.UNKNOWN);
      }
      assertThat(directory.baseline()).hasValue(new Baseline.OfSession(SESSION, 3, true));
      assertThat(stamps(1)).containsExactly(LONG_AGO);
    }

    private void record(Baseline baseline, List<FileStamp> stamps) throws IOException {
      try (StampRecorder recorder = directory.record()) {
        for (FileStamp stamp : stamps) {
          recorder.add(stamp);
        }
        recorder.commit(baseline);
      }
    }

    private List<FileStamp> stamps(int count) throws IOException {
      List<FileStamp> read = new ArrayList<>();
      try (Stamps stamps = directory.stamps()) {
        for (int i = 0; i < count; i++) {
          read.add(stamps.next());
        }
      }
      return read;
    }
  }

  /// What is done with a restoration before it is closed.
  @FunctionalInterface
  private interface Act {
    void on(Restoration target) throws Exception;
  }

  private void restore(Act act) throws Exception {
    try (Restoration target = directory.restore()) {
      act.on(target);
    }
  }

  /// Lays files out whose content is their path, with the directories that they need.
  private void layOut(String... files) throws Exception {
    restore(target -> {
      List<EntryPath> made = new ArrayList<>(List.of(EntryPath.ROOT));
      for (String file : files) {
        makeWay(target, path(file).parent(), made);
        write(target, file(file, TIME), file);
      }
      target.commit();
    });
  }

  private static void makeWay(Restoration target, EntryPath directory, List<EntryPath> made)
      throws IOException {
    if (!made.contains(directory)) {
      makeWay(target, directory.parent(), made);
      target.directory(directory(directory.value(), TIME));
      made.add(directory);
    }
  }

  private static void put(Restoration target, Entry entry) throws IOException {
    switch (entry) {
      case DirectoryEntry directory -> target.directory(directory);
      case LinkEntry link -> target.link(link);
      case FileEntry file -> write(target, file, file.path().value());
    }
  }

  private static Found asFound(Entry entry) {
    return switch (entry) {
      case DirectoryEntry made -> new Found.Directory(made.path(), made.mode(), made.modified());
      case LinkEntry link -> new Found.Link(link.path(), link.modified(), link.target());
      case FileEntry file ->
          new Found.File(
              file.path(),
              file.mode(),
              file.modified(),
              file.path().value().length(),
              FileStamp.UNKNOWN);
    };
  }

  private static void write(Restoration target, FileEntry file, String content) throws IOException {
    try (FileSink sink = target.create(file)) {
      sink.write(bytes(content));
    }
  }

  private List<Found> walk() throws IOException {
    List<Found> met = new ArrayList<>();
    try (Walk walk = directory.walk()) {
      for (Optional<Found> found = walk.next(); found.isPresent(); found = walk.next()) {
        met.add(found.get());
      }
    }
    return met;
  }

  private Optional<Found> find(String path) throws IOException {
    return walk().stream().filter(found -> found.path().value().equals(path)).findFirst();
  }

  private Found.File file(String path) throws IOException {
    return (Found.File) find(path).orElseThrow();
  }

  private String content(String path) throws IOException {
    try (InputStream content = directory.open(path(path))) {
      return new String(content.readAllBytes(), UTF_8);
    }
  }

  private static Found withoutStamp(Found found) {
    return found instanceof Found.File file
        ? new Found.File(file.path(), file.mode(), file.modified(), file.bytes(), FileStamp.UNKNOWN)
        : found;
  }

  private static FileEntry file(String path, Instant modified) {
    return new FileEntry(path(path), 0644, modified, ContentTree.EMPTY);
  }

  private static DirectoryEntry directory(String path, Instant modified) {
    return new DirectoryEntry(path(path), 0755, modified);
  }

  private static EntryPath path(String path) {
    return new EntryPath(path);
  }

  private static ByteBuffer bytes(String content) {
    return ByteBuffer.wrap(content.getBytes(UTF_8));
  }
}
