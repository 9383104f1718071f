package dev.forkpoint.bootstrap.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.adapters.hub.standin.StandInHub;
import dev.forkpoint.bootstrap.deployment.Program;
import dev.forkpoint.bootstrap.zip.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people do with the page, in Chromium and against the service as it is. The tests stand
/// beside the page's sources, where its tools are installed; this runs them, and lends them a Hub.
final class PageTest {
  private static final Path FRONT_END = Path.of("..", "adapters-http").toAbsolutePath().normalize();

  @TempDir private Path folder;

  static List<String> tests() throws IOException {
    try (Stream<Path> files = Files.list(FRONT_END.resolve("src/test/web"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".spec.ts"))
          .sorted()
          .toList();
    }
  }

  @BeforeEach
  void what_is_needed_is_installed() {
    assumeTrue(Shell.knows("npx"), "npx is not installed");
    assumeTrue(Shell.knows("chromium"), "chromium is not installed");
    assumeTrue(
        Files.isDirectory(FRONT_END.resolve("node_modules")), "the page's tools are not installed");
  }

  @ParameterizedTest
  @MethodSource("tests")
  void the_page_does_what_its_users_want(String test) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    ProcessBuilder playwright =
        new ProcessBuilder("npx", "playwright", "test", test)
            .directory(FRONT_END.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    playwright.environment().put("FORKPOINT_PROGRAM", String.join("\n", Program.words()));
    try (StandInHub hub = StandInHub.start()) {
      playwright.environment().put("FORKPOINT_HUB", hub.address().toString());
      playwright.environment().put("FORKPOINT_HUB_TOKEN", StandInHub.ZOE);
      int exitCode = playwright.start().waitFor();
      assertThat(exitCode).as(() -> read(log) + whatThePageShowed()).isZero();
    }
  }

  /// What the pages showed on which a test failed: the folder is gone when somebody asks.
  private static String whatThePageShowed() {
    Path results = FRONT_END.resolve("target/page-tests");
    try (Stream<Path> files = Files.walk(results)) {
      return files
          .filter(file -> file.endsWith("error-context.md"))
          .map(PageTest::read)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
