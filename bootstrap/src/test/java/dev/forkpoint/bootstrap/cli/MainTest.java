package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.deployment.Program;
import org.junit.jupiter.api.Test;

final class MainTest extends CommandTest {
  @Test
  void a_process_whose_command_fails_ends_with_1_and_one_line() throws Exception {
    ProcessBuilder command = new ProcessBuilder(Program.words("show", "nobody"));
    command.environment().put("FORKPOINT_HOME", home.toString());

    Process process = command.redirectErrorStream(true).start();

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .matches("forkpoint: [^\n]*nobody[^\n]*\n");
    assertThat(process.waitFor()).isEqualTo(1);
  }
}
