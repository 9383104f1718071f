package dev.forkpoint.adapters.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.forkpoint.adapters.hub.standin.StandInHub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The Hub's own client for JavaScript, which runs in node.
final class OfficialClient {
  private OfficialClient() {}

  /// Skips a test where it is not installed.
  static void assumeInstalled() throws Exception {
    assumeThat(Files.isDirectory(Scenario.FOLDER.resolve("node_modules/@huggingface/hub")))
        .as("the Hub's own client, which `npm ci` installs in adapters-hub/src/test/node")
        .isTrue();
    assumeThat(hasNode()).as("node, which runs the Hub's own client").isTrue();
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
      return node.waitFor(30, TimeUnit.SECONDS) && node.exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /// Runs a scenario.
  ///
  /// @return what each step answered
  static List<JsonNode> run(Scenario scenario, StandInHub hub) throws Exception {
    Process node =
        new ProcessBuilder(
                "node",
                "clients.mjs",
                hub.address().toString(),
                scenario.token(),
                scenario.name(),
                Scenario.TABLE.getFileName().toString())
            .directory(Scenario.FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).as(said).isZero();
    List<JsonNode> answers = new ArrayList<>();
    new JsonMapper().readTree(said.lines().toList().getLast()).forEach(answers::add);
    return answers;
  }
}
