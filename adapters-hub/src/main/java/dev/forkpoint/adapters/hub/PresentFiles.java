package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Asks the Hub which of some files there are.
final class PresentFiles {
  /// As many as the Hub's own client asks for at once.
  private static final int MOST_PATHS = 500;

  private PresentFiles() {}

  /// Those of `paths` that are in a commit, in their order.
  static List<PublishedPath> of(
      HubRun run, DatasetId id, CommitId commit, List<PublishedPath> paths) throws HubException {
    Set<String> present = new HashSet<>();
    for (int first = 0; first < paths.size(); first += MOST_PATHS) {
      int end = Math.min(first + MOST_PATHS, paths.size());
      run.askJson(call(run.addresses(), id, commit, paths.subList(first, end)))
          .forEach(entry -> present.add(entry.path("path").asText()));
    }
    return paths.stream().filter(path -> present.contains(path.value())).toList();
  }

  private static HubCall call(
      HubAddresses addresses, DatasetId id, CommitId commit, List<PublishedPath> paths) {
    ArrayNode names = HubJson.array();
    paths.forEach(path -> names.add(path.value()));
    ObjectNode body = HubJson.object();
    body.set("paths", names);
    return HubCall.post("look for files in " + id, addresses.pathsInfo(id, commit), body);
  }
}
