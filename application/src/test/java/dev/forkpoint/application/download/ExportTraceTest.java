package dev.forkpoint.application.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.trace.NativeTraces;
import dev.forkpoint.application.trace.NativeTraces.WrittenTrace;
import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExportTraceTest {
  private final VaultFixture fixture = new VaultFixture(new InMemoryObjectStore());

  @Test
  void the_main_file_and_its_sidecars_come_out_as_they_went_in() throws IOException {
    SessionState session = withSidecars();

    var exported = export(session, Optional.empty());

    assertThat(exported.main()).isEqualTo("trace.txt");
    assertThat(exported.files()).isEqualTo(3);
    assertThat(contents("out"))
        .containsExactlyInAnyOrder(
            "trace.txt one", "trace/tool-results/a.txt spilled", "agent-7.txt flat");
  }

  @Test
  void the_sidecar_folder_is_called_like_the_main_file() throws IOException {
    export(withSidecars(), Optional.of("mine.jsonl"));

    assertThat(contents("out"))
        .containsExactlyInAnyOrder(
            "mine.jsonl one", "mine/tool-results/a.txt spilled", "agent-7.txt flat");
  }

  @Test
  void what_else_is_in_the_directory_stays() throws IOException {
    fixture.directories.at("out").file("other", "mine");

    export(withSidecars(), Optional.empty());

    assertThat(contents("out")).contains("other mine", "trace.txt one");
  }

  private SessionState withSidecars() throws IOException {
    fixture
        .trace("place-0", "one\n")
        .file("trace/tool-results/a.txt", "spilled")
        .file("agent-7.txt", "flat");
    SessionId id = fixture.imported("one\n");
    return fixture.catalog.session(id).orElseThrow();
  }

  private WrittenTrace export(SessionState session, Optional<String> name) throws IOException {
    return new ExportTrace(fixture.vault, fixture.directories, new NativeTraces(fixture.formats))
        .export(session.session(), session.head(), "out", name, Relocations.NONE);
  }

  private List<String> contents(String location) {
    return fixture.directories.at(location).listing().stream()
        .filter(line -> !line.contains("/ "))
        .map(line -> line.replaceAll(" 644 \\S+", "").strip())
        .filter(line -> !line.startsWith("/"))
        .toList();
  }
}
