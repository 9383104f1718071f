package dev.forkpoint.adapters.fs.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.forkpoint.application.port.TurnDirectories;
import dev.forkpoint.application.port.TurnDirectoriesContract;
import dev.forkpoint.domain.layout.TurnPlace;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FsTurnDirectoriesTest extends TurnDirectoriesContract {
  @TempDir private Path folder;

  @Override
  protected TurnDirectories open() {
    return new FsTurnDirectories(folder.resolve("data/turns"));
  }

  @Override
  protected void fill(String directory) throws IOException {
    Files.writeString(Files.createDirectories(Path.of(directory)).resolve("file"), "content");
  }

  @Override
  protected boolean isThere(String directory) {
    return Files.exists(Path.of(directory));
  }

  @Test
  void nobody_else_can_look_into_them() throws IOException {
    open().prepare(SESSION);

    assertThat(Files.getPosixFilePermissions(folder.resolve("data/turns/s-1")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void a_place_is_named_as_the_agent_sees_it_without_links() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    TurnPlace place = open().place(SESSION, Optional.of(link.resolve("new") + "/."));

    assertThat(place.files()).isEqualTo(real.toRealPath().resolve("new").toString());
  }

  @Test
  void a_turn_is_removed_whose_directories_may_not_be_written() throws IOException {
    open().prepare(SESSION);
    String files = open().place(SESSION, Optional.empty()).files();
    fill(files);
    Files.setPosixFilePermissions(Path.of(files), PosixFilePermissions.fromString("r-x------"));

    open().remove(SESSION);

    assertThat(folder.resolve("data/turns/.removed")).isEmptyDirectory();
  }

  @Test
  void a_record_that_is_none_is_named() throws IOException {
    open().prepare(SESSION);
    Path file = folder.resolve("data/turns/s-1/turn.properties");
    Files.writeString(file, "version=1\nsession=../../etc\n");

    assertThatIOException()
        .isThrownBy(() -> open().find(SESSION))
        .withMessageStartingWith("cannot read " + file + ": ");
  }

  /// BEAT-C5: an id never leads to another place.
  @Test
  void an_id_is_no_path() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open().location(new SessionId("../escape")));
  }
}
