package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers what is to be kept beside, under the paths that both sides changed.
final class Aside implements Place.Beside {
  private final Map<EntryPath, List<Entry>> contested = new LinkedHashMap<>();

  @Override
  public void put(EntryPath path, Entry entry) {
    contested.computeIfAbsent(path, _ -> new ArrayList<>()).add(entry);
  }

  /// Where each of them goes.
  List<KeptBeside> name(BesideNames names) {
    return contested.keySet().stream()
        .map(path -> new KeptBeside(path, names.choose(path)))
        .toList();
  }

  /// The entries where they are kept, in the order of their paths.
  List<Entry> entries(List<KeptBeside> conflicts) {
    return conflicts.stream()
        .flatMap(conflict ->
            contested.getOrDefault(conflict.path(), List.of()).stream()
                .map(entry -> move(entry, conflict)))
        .sorted((one, other) -> one.path().compareTo(other.path()))
        .toList();
  }

  private static Entry move(Entry entry, KeptBeside conflict) {
    String below = entry.path().value().substring(conflict.path().value().length());
    return entry.at(new EntryPath(conflict.beside().value() + below));
  }
}
