package dev.forkpoint.adapters.fs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.forkpoint.application.port.AuditLog;
import dev.forkpoint.application.port.AuditLogContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FsAuditLogTest extends AuditLogContract {
  private static final Set<String> KNOWN =
      Set.of("at", "who", "what", "outcome", "address", "request");

  @TempDir private Path folder;

  @Override
  protected AuditLog open() {
    return new FsAuditLog(home());
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path file(String name) {
    return home().resolve(name);
  }

  @Override
  protected List<AuditLog.Entry> entries() throws IOException {
    List<AuditLog.Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(file("audit.jsonl"))) {
      entries.add(entry(new ObjectMapper().readTree(line)));
    }
    return entries;
  }

  private static AuditLog.Entry entry(JsonNode line) {
    Map<String, String> about = new HashMap<>();
    line.properties().stream()
        .filter(field -> !KNOWN.contains(field.getKey()))
        .forEach(field -> about.put(field.getKey(), field.getValue().asText()));
    return new AuditLog.Entry(
        Instant.parse(line.get("at").asText()),
        text(line, "who"),
        line.get("what").asText(),
        line.get("outcome").asText(),
        text(line, "address"),
        text(line, "request"),
        about);
  }

  private static Optional<String> text(JsonNode line, String field) {
    return Optional.ofNullable(line.get(field)).map(JsonNode::asText);
  }

  @Test
  void its_owner_alone_may_read_it() throws IOException {
    open().note(some("a"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("audit.jsonl"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_file_that_has_grown_long_is_kept_and_another_begun() throws IOException {
    AuditLog log = new FsAuditLog(home(), 150);
    for (String what : List.of("a", "b", "c", "d", "e")) {
      log.note(some(what));
    }
    assertThat(file("audit-1.jsonl")).content().contains("\"a\"", "\"b\"").hasLineCount(2);
    assertThat(file("audit-2.jsonl")).content().contains("\"c\"", "\"d\"").hasLineCount(2);
    assertThat(file("audit.jsonl")).content().contains("\"e\"").hasLineCount(1);
  }

  @Test
  void what_cannot_be_noted_is_told() throws IOException {
    Files.createDirectories(file("audit.jsonl"));
    assertThatThrownBy(() -> open().note(some("a"))).isInstanceOf(IOException.class);
  }

  /// A line of 72 bytes.
  private static AuditLog.Entry some(String what) {
    return new AuditLog.Entry(
        Instant.EPOCH,
        Optional.of("local"),
        what,
        "done",
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }
}
