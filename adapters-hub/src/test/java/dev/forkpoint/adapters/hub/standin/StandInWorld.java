package dev.forkpoint.adapters.hub.standin;

import dev.forkpoint.adapters.hub.standin.StandInRepository.File;
import dev.forkpoint.domain.hub.DatasetId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Who there is, and what they have. Guarded by itself.
final class StandInWorld {
  private static final Instant BEGINNING = Instant.parse("2026-08-01T12:00:00Z");

  private final Map<String, StandInAccount> tokens = new HashMap<>();
  private final Set<String> namespacesWithoutPublic = new HashSet<>();
  private final Map<DatasetId, StandInRepository> repositories = new HashMap<>();
  private final Map<String, byte[]> objects = new HashMap<>();
  private int names;

  Map<String, StandInAccount> tokens() {
    return tokens;
  }

  Set<String> namespacesWithoutPublic() {
    return namespacesWithoutPublic;
  }

  /// What is kept beside the commits, by its SHA-256.
  Map<String, byte[]> objects() {
    return objects;
  }

  Optional<StandInRepository> find(DatasetId id) {
    return Optional.ofNullable(repositories.get(id));
  }

  StandInRepository get(DatasetId id) {
    return find(id).orElseThrow(() -> new AssertionError("there is no dataset " + id));
  }

  StandInRepository make(DatasetId id, boolean isPrivate) {
    StandInRepository made = new StandInRepository(id, "%024x".formatted(++names), isPrivate);
    repositories.put(id, made);
    NavigableMap<String, File> files = new TreeMap<>();
    files.put(
        ".gitattributes", new File("*.lfs.* filter=lfs\n".getBytes(StandardCharsets.UTF_8), false));
    commit(made, "initial commit", "", files);
    return made;
  }

  void delete(DatasetId id) {
    repositories.remove(id);
  }

  String commit(
      StandInRepository repository,
      String summary,
      String description,
      NavigableMap<String, File> files) {
    String name = "%040x".formatted(0xabc_0000L + ++names);
    repository.commit(name, summary, description, BEGINNING.plusSeconds(names), files);
    return name;
  }

  /// A name that nothing has.
  String newName() {
    return "u" + ++names;
  }
}
