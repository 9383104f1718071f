package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.application.port.SourceTree.Walk;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every [SessionFiles] promises.
public abstract class SessionFilesContract {
  private SessionFiles sessionFiles;

  /// Finds sessions of an agent.
  protected abstract SessionFiles sessionFiles();

  /// The folder of this test, empty at first.
  protected abstract String folder();

  /// Lays out a session of that agent.
  ///
  /// @param path its main file without suffix, below the folder of this test
  /// @return its main file, as a person would write it
  protected abstract String session(String path) throws IOException;

  /// Writes a file that is no session and belongs to none.
  ///
  /// @param path the file, below the folder of this test
  /// @return the file, as a person would write it
  protected abstract String other(String path) throws IOException;

  @BeforeEach
  void take_the_session_files() {
    sessionFiles = sessionFiles();
  }

  @Nested
  class AtAFile {

    @Test
    void a_main_file_is_one_session() throws Exception {
      String main = session("one");
      session("two");
      assertThat(sessionFiles.find(main)).extracting(FoundSession::place).containsExactly(main);
    }

    @Test
    void another_file_is_none() throws Exception {
      session("one");
      assertThat(sessionFiles.find(other("notes"))).isEmpty();
    }
  }

  @Nested
  class InAFolder {

    @Test
    void an_empty_folder_has_none() throws Exception {
      assertThat(sessionFiles.find(folder())).isEmpty();
    }

    @Test
    void a_folder_of_other_files_has_none() throws Exception {
      other("notes");
      other("deep/down/notes");
      assertThat(sessionFiles.find(folder())).isEmpty();
    }

    @Test
    void all_sessions_below_it_are_found_in_the_order_of_their_paths() throws Exception {
      String last = session("two");
      String second = session("deep/one");
      String first = session("deep/down/one");
      other("deep/notes");
      assertThat(sessionFiles.find(folder()))
          .extracting(FoundSession::place)
          .containsExactly(first, second, last);
    }
  }

  @Nested
  class ASession {

    @Test
    void it_names_its_format() throws Exception {
      assertThat(sessionFiles.find(session("one")))
          .allSatisfy(found -> assertThat(found.format()).isNotBlank());
    }

    @Test
    void its_main_file_is_among_its_files() throws Exception {
      FoundSession found = sessionFiles.find(session("one")).getFirst();
      assertThat(paths(found)).contains(found.main());
      try (InputStream main = found.files().open(found.main())) {
        assertThat(main.readAllBytes()).isNotEmpty();
      }
    }

    @Test
    void its_files_are_its_own() throws Exception {
      String main = session("one");
      FoundSession other = sessionFiles.find(session("two")).getFirst();
      other("notes");
      assertThat(paths(sessionFiles.find(main).getFirst()))
          .contains(EntryPath.ROOT)
          .doesNotContain(other.main(), EntryPath.ROOT.child("notes"));
    }
  }

  @Nested
  class Nowhere {

    @Test
    void a_place_with_nothing_at_it_is_an_error_that_names_it() {
      String place = folder() + "/absent";
      assertThatIOException()
          .isThrownBy(() -> sessionFiles.find(place))
          .withMessageContaining(place);
    }

    @Test
    void a_place_that_cannot_be_is_an_error() {
      assertThatIOException().isThrownBy(() -> sessionFiles.find("a\0b"));
    }
  }

  private static List<EntryPath> paths(FoundSession session) throws IOException {
    List<EntryPath> paths = new ArrayList<>();
    try (Walk walk = session.files().walk()) {
      for (Optional<Found> found = walk.next(); found.isPresent(); found = walk.next()) {
        paths.add(found.get().path());
      }
    }
    return paths;
  }
}
