package dev.forkpoint.adapters.fs.trace.claude;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.FsSessionFiles;
import dev.forkpoint.application.port.SessionFiles;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.SessionFilesContract;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.application.port.SourceTree.Walk;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClaudeCodeFilesTest extends SessionFilesContract {
  private static final String SESSION = "7f3b1c52-0d4e-4b7a-9a61-2c5d8e0f1a01";

  @TempDir private Path folder;

  @Override
  protected SessionFiles sessionFiles() {
    return new FsSessionFiles(List.of(new ClaudeCodeFiles()));
  }

  @Override
  protected String folder() {
    return folder.toString();
  }

  @Override
  protected String session(String path) throws IOException {
    return write(path + ".jsonl", Samples.bytes("simple"));
  }

  @Override
  protected String other(String path) throws IOException {
    return write(path, "not a session\n".getBytes(UTF_8));
  }

  @Nested
  class Sidecars {
    private final Path samples = Samples.folder().resolve("sidecars");

    @Test
    void a_session_has_its_folder_and_its_agents() throws Exception {
      FoundSession session = find(samples).getFirst();
      assertThat(session.main()).isEqualTo(new EntryPath(SESSION + ".jsonl"));
      assertThat(paths(session))
          .containsExactly(
              "",
              SESSION,
              SESSION + "/subagents",
              SESSION + "/subagents/agent-a1.jsonl",
              SESSION + "/subagents/agent-a1.meta.json",
              SESSION + "/tool-results",
              SESSION + "/tool-results/toolu_1.txt",
              SESSION + ".jsonl",
              "agent-b2.jsonl");
    }

    @Test
    void a_session_has_them_too_where_it_is_named_itself() throws Exception {
      assertThat(paths(find(samples.resolve(SESSION + ".jsonl")).getFirst()))
          .isEqualTo(paths(find(samples).getFirst()));
    }

    @Test
    void sidecars_are_no_sessions_but_an_agent_without_one_is() throws Exception {
      assertThat(find(samples))
          .extracting(session -> session.main().value())
          .containsExactly(SESSION + ".jsonl", "agent-c3.jsonl");
    }

    @Test
    void an_agent_that_is_named_itself_is_a_session() throws Exception {
      assertThat(find(samples.resolve("agent-b2.jsonl")))
          .singleElement()
          .satisfies(session -> assertThat(paths(session)).containsExactly("", "agent-b2.jsonl"));
    }
  }

  @Nested
  class Places {

    @Test
    void a_file_is_a_session_by_what_it_holds() throws Exception {
      write("one.jsonl", "{\"type\":\"session\"}\n".getBytes(UTF_8));
      write("two.txt", Samples.bytes("simple"));
      write(".jsonl", Samples.bytes("simple"));
      assertThat(find(folder)).isEmpty();
    }

    @Test
    void a_link_stands_for_what_it_leads_to_where_it_is_named() throws Exception {
      Path real = Path.of(session("real/one")).toRealPath();
      Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), real);
      assertThat(find(link))
          .singleElement()
          .satisfies(session -> {
            assertThat(session.place()).isEqualTo(real.toString());
            assertThat(paths(session)).containsExactly("", "one.jsonl");
          });
    }

    @Test
    void links_below_a_folder_are_not_followed() throws Exception {
      String main = session("real/one");
      Files.createSymbolicLink(folder.resolve("link.jsonl"), Path.of(main));
      Files.createSymbolicLink(folder.resolve("round"), folder);
      assertThat(find(folder)).extracting(FoundSession::place).containsExactly(main);
    }

    @Test
    void a_folder_beside_a_session_belongs_to_it_though_it_holds_sessions() throws Exception {
      String main = session("one");
      session("one/two");
      assertThat(find(folder)).extracting(FoundSession::place).containsExactly(main);
    }

    @Test
    void a_session_in_the_current_directory_needs_no_directory() throws Exception {
      Path relative = Path.of("").toAbsolutePath().relativize(Path.of(session("one")));
      assertThat(find(relative))
          .extracting(FoundSession::place)
          .containsExactly(relative.toString());
    }
  }

  private List<FoundSession> find(Path place) throws IOException {
    return sessionFiles().find(place.toString());
  }

  private String write(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, content).toString();
  }

  private static List<String> paths(FoundSession session) throws IOException {
    List<String> paths = new ArrayList<>();
    try (Walk walk = session.files().walk()) {
      for (Optional<Found> found = walk.next(); found.isPresent(); found = walk.next()) {
        paths.add(found.get().path().value());
      }
    }
    return paths;
  }
}
