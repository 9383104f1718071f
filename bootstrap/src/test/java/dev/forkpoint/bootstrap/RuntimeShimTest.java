package dev.forkpoint.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.bootstrap.zip.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The runtime shim, whose own tests are written in its own language.
final class RuntimeShimTest {
  private static final Path SHIM = Path.of("../runtime-shim");

  @TempDir private Path folder = Path.of("");

  @Test
  void its_own_tests_pass() throws Exception {
    assumeTrue(Shell.knows("python3"), "python3 is not installed");
    assumeTrue(
        python("-c", "import pytest, sys; sys.exit(sys.version_info < (3, 9))").code() == 0,
        "python3 is older than 3.9 or has no pytest");

    Ended tests =
        python("-m", "pytest", "-q", "--basetemp=" + folder.resolve("tests"), SHIM.toString());

    assertThat(tests.code()).as("%s", tests.printed()).isZero();
  }

  private static Ended python(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder python = new ProcessBuilder("python3").redirectErrorStream(true);
    python.command().addAll(List.of(arguments));
    python.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Process process = python.start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), printed);
  }

  private record Ended(int code, String printed) {}
}
