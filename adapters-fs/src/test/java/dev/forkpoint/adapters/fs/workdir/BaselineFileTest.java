package dev.forkpoint.adapters.fs.workdir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineFileTest {
  private static final Baseline BASELINE =
      new Baseline.OfSession(new SessionId("atlas-7"), 3, true);
  private static final long TRUSTED_BEFORE = 1_000_000;

  @TempDir private Path folder;
  private BaselineFile file;

  @BeforeEach
  void name_the_file() {
    file = BaselineFile.of(folder.resolve("project"), folder.resolve("state"));
  }

  @Test
  void a_baseline_takes_one_file_of_sixteen_bytes_for_each_stamp() throws Exception {
    file.write(BASELINE, new byte[0]);
    long without = Files.size(written());
    file.write(BASELINE, new byte[160]);
    assertThat(Files.size(written())).isEqualTo(without + 160);
  }

  @Test
  void the_file_of_a_directory_has_the_same_name_before_and_after_it_is_made() throws Exception {
    file.write(BASELINE, new byte[0]);
    Path directory = Files.createDirectory(folder.resolve("project"));
    assertThat(BaselineFile.of(directory, folder.resolve("state")).read()).isPresent();
  }

  @Test
  void a_file_that_was_cut_off_anywhere_is_no_baseline() throws Exception {
    file.write(BASELINE, new byte[32]);
    byte[] whole = Files.readAllBytes(written());
    for (int length = 0; length < whole.length; length++) {
      Files.write(written(), Arrays.copyOf(whole, length));
      assertThat(file.read()).as("of %d bytes", length).isEmpty();
    }
  }

  @Test
  void a_file_in_which_any_byte_is_wrong_is_no_baseline() throws Exception {
    file.write(BASELINE, new byte[32]);
    byte[] whole = Files.readAllBytes(written());
    for (int at = 0; at < whole.length; at++) {
      byte[] wrong = whole.clone();
      wrong[at] ^= 0x10;
      Files.write(written(), wrong);
      assertThat(file.read()).as("byte %d", at).isEmpty();
    }
  }

  @Test
  void a_file_that_cannot_be_written_is_named_and_nothing_is_left() throws Exception {
    Files.createDirectories(folder.resolve("state"));
    file.write(BASELINE, new byte[0]);
    Path inTheWay = written();
    Files.delete(inTheWay);
    Files.createDirectories(inTheWay.resolve("sub"));
    assertThatIOException()
        .isThrownBy(() -> file.write(BASELINE, new byte[0]))
        .withMessageStartingWith("cannot write " + inTheWay + ": ");
    assertThat(written()).isEqualTo(inTheWay);
  }

  @Test
  void a_stamp_of_a_change_that_is_too_recent_is_recorded_as_unknown() throws Exception {
    FileStamp trusted = new FileStamp(1, TRUSTED_BEFORE - 1);
    assertThat(
            recorded(trusted, new FileStamp(2, TRUSTED_BEFORE), new FileStamp(3, Long.MAX_VALUE)))
        .containsExactly(trusted, FileStamp.UNKNOWN, FileStamp.UNKNOWN);
  }

  private List<FileStamp> recorded(FileStamp... stamps) throws IOException {
    try (BaselineRecorder recorder = new BaselineRecorder(file, TRUSTED_BEFORE)) {
      for (FileStamp stamp : stamps) {
        recorder.add(stamp);
      }
      recorder.commit(BASELINE);
    }
    try (StoredStamps stored = new StoredStamps(file.read())) {
      return Stream.of(stamps).map(_ -> stored.next()).toList();
    }
  }

  private Path written() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("state"))) {
      return files.findFirst().orElseThrow();
    }
  }
}
