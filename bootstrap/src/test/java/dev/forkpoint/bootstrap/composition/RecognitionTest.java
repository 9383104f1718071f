package dev.forkpoint.bootstrap.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.adapters.fs.trace.FileHead;
import dev.forkpoint.application.port.TraceFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No format takes another's sessions for its own: each session of a real agent is recognised by
/// one format alone. Such sessions are in the folder that the system property `forkpoint.samples`
/// names, those of an agent in a folder of its name.
final class RecognitionTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("forkpoint.samples", "../../shared/fixtures"));

  @ParameterizedTest
  @EnumSource(Agent.class)
  void the_sessions_of_an_agent_are_recognised_by_its_format_alone(Agent agent) throws Exception {
    assertRecognised(agent.toString(), files(FOLDER.resolve(agent.toString()), ""));
  }

  @ParameterizedTest
  @EnumSource(Agent.class)
  void so_are_damaged_ones(Agent agent) throws Exception {
    String prefix = agent.toString().split("-", 2)[0] + "-";
    assertRecognised(agent.toString(), files(FOLDER.resolve("damaged"), prefix));
  }

  @Test
  void what_is_packed_is_no_session() throws Exception {
    assertThat(files(FOLDER.resolve("secrets"), ""))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(recognising(file)).isEmpty());
  }

  private static void assertRecognised(String agent, List<Path> files) {
    assertThat(files).allSatisfy(file -> assertThat(recognising(file)).containsExactly(agent));
  }

  private static List<Path> files(Path folder, String prefix) throws IOException {
    assumeTrue(Files.isDirectory(folder), "there are no sample sessions in " + folder);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> isMain(file, prefix)).toList();
    }
  }

  private static boolean isMain(Path file, String prefix) {
    String name = file.getFileName().toString();
    return name.startsWith(prefix) && !name.endsWith(".meta.json") && !name.endsWith(".txt");
  }

  private static List<String> recognising(Path file) throws IOException {
    byte[] head = FileHead.read(file);
    List<String> names = new ArrayList<>();
    for (TraceFormat format : formats()) {
      if (format.recognises(head)) {
        names.add(format.name());
      }
    }
    return names;
  }

  private static List<TraceFormat> formats() {
    return Composition.layouts(List.of(Agent.values())).map(layout -> layout.format()).toList();
  }
}
