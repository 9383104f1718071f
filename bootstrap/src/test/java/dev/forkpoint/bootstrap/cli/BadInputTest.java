package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BadInputTest extends CommandTest {
  @BeforeEach
  void a_session_is_there() throws IOException {
    saveTwoTurns();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import FOLDER/nowhere.jsonl",
        "import FOLDER/sample/files",
        "import FOLDER/sample/files/names.txt",
        "show nobody",
        "log nobody",
        "diff nobody 1 2",
        "diff aaaa 1 9",
        "checkout nobody FOLDER/out",
        "checkout aaaa FOLDER/out --at 9",
        "checkout aaaa FOLDER/sample/session.jsonl",
        "checkpoint nobody FOLDER/sample/files",
        "checkpoint aaaa FOLDER/nowhere",
        "checkpoint aaaa FOLDER/sample/session.jsonl",
        "checkpoint aaaa FOLDER/sample/files --trace FOLDER/nowhere.jsonl",
        "checkpoint aaaa FOLDER/sample/files --trace FOLDER/sample/files",
        "fork nobody",
        "fork aaaa --at 99",
        "export nobody -o FOLDER/out",
        "export aaaa -o FOLDER/out --at 9",
        "export aaaa -o FOLDER/sample/session.jsonl/out.zip",
        "export nobody --format native -o FOLDER/out",
      })
  void one_line_says_what_is_wrong_and_nothing_has_changed(String line) {
    String checked = done("verify");

    fails(line.replace("FOLDER", folder.toString()).split(" "));

    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(done("verify")).isEqualTo(checked);
  }
}
