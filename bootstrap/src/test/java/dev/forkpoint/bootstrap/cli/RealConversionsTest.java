package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.bootstrap.composition.Form;
import dev.forkpoint.bootstrap.composition.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Converts sessions of real agents where they are at hand: in the folder that the system property
/// `forkpoint.samples` names.
final class RealConversionsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("forkpoint.samples", "../../shared/fixtures"));
  private static final JsonFactory JSON = new JsonFactory();

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void look_for_the_sessions() {
    assumeTrue(Files.isDirectory(FOLDER), "there are no sample sessions in " + FOLDER);
    terminal = new Terminal(folder.resolve("home"));
  }

  @ParameterizedTest
  @EnumSource
  void every_session_can_be_written_in_every_form_and_is_the_same_each_time(Form form)
      throws IOException {
    for (FoundSession session : sessions()) {
      byte[] first = Files.readAllBytes(convert(session, form));
      assertThat(first).as(session.place()).isNotEmpty();
      assertThat(convert(session, form)).as(session.place()).hasBinaryContent(first);
    }
  }

  @Test
  void a_session_of_claude_codes_stays_as_it_is() throws IOException {
    for (FoundSession session : sessions()) {
      if (session.format().equals("claude-code")) {
        assertThat(convert(session, Form.CLAUDE_CODE))
            .hasSameBinaryContentAs(Path.of(session.place()));
      }
    }
  }

  @Test
  void the_rows_of_claude_code_hold_together() throws IOException {
    for (FoundSession session : sessions()) {
      if (!session.format().equals("claude-code")) {
        assertHoldsTogether(convert(session, Form.CLAUDE_CODE), session.place());
      }
    }
  }

  private static void assertHoldsTogether(Path document, String place) throws IOException {
    Set<String> ids = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (String line : Files.readAllLines(document)) {
      Map<String, String> row = values(line);
      assertThat(ids.add(row.get("/uuid"))).as(place).isTrue();
      row.forEach((path, value) -> {
        if (path.matches("/message/content/\\d+/id")) {
          asked.add(value);
        } else if (path.matches("/message/content/\\d+/tool_use_id")) {
          assertThat(asked).as(place).contains(value);
        }
      });
      if (row.get("/type").equals("assistant")) {
        assertThat(row).as(place).containsKey("/message/model");
      }
    }
  }

  /// The texts and numbers of a line, by where they are.
  private static Map<String, String> values(String line) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (JsonParser parser = JSON.createParser(line)) {
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        if (next.isScalarValue()) {
          values.put(parser.getParsingContext().pathAsPointer().toString(), parser.getText());
        }
      }
    }
    return values;
  }

  private Path convert(FoundSession session, Form form) {
    Path file = folder.resolve("converted");
    Ended ended =
        terminal.run("convert", session.place(), "--to", form.toString(), "-o", file.toString());
    assertThat(ended.err()).as(session.place()).isEmpty();
    return file;
  }

  private List<FoundSession> sessions() throws IOException {
    try (Composition forkpoint =
        Composition.over(new DataDirectory(folder.resolve("home")), Settings.none())) {
      return forkpoint.sessionFiles().find(FOLDER.toString());
    }
  }
}
