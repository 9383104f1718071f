package dev.forkpoint.adapters.hub.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.hub.standin.StandInRepository.Commit;
import dev.forkpoint.adapters.hub.standin.StandInRepository.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Lists what there is, and hands it out.
final class ReadingRoutes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final StandInStorage storage;
  private int entriesPerPage = 1000;

  ReadingRoutes(StandInStorage storage) {
    this.storage = storage;
  }

  void list(int entries) {
    entriesPerPage = entries;
  }

  StandInAnswer tree(StandInRequest request, List<String> names, StandInRepository repository) {
    Commit commit = Revisions.find(repository, names.get(5));
    String folder = names.size() > 6 ? String.join("/", names.subList(6, names.size())) : "";
    boolean isRecursive = request.parameter("recursive").filter("true"::equals).isPresent();
    return page(request, entries(commit, folder.isEmpty() ? "" : folder + '/', isRecursive))
        .with("X-Repo-Commit", commit.id());
  }

  private static List<ObjectNode> entries(Commit commit, String prefix, boolean isRecursive) {
    List<ObjectNode> entries = new ArrayList<>();
    Set<String> folders = new TreeSet<>();
    commit
        .files()
        .forEach((path, file) -> {
          if (path.startsWith(prefix)) {
            addFolders(path, prefix, isRecursive, folders);
            if (isRecursive || path.indexOf('/', prefix.length()) < 0) {
              entries.add(entry(path, file));
            }
          }
        });
    folders.forEach(folder ->
        entries.add(
            JSON.objectNode()
                .put("type", "directory")
                .put("oid", "0".repeat(40))
                .put("size", 0)
                .put("path", folder)));
    entries.sort(Comparator.comparing(entry -> entry.path("path").asText()));
    return entries;
  }

  private static void addFolders(
      String path, String prefix, boolean isRecursive, Set<String> folders) {
    int slash = path.indexOf('/', prefix.length());
    while (slash >= 0) {
      folders.add(path.substring(0, slash));
      slash = isRecursive ? path.indexOf('/', slash + 1) : -1;
    }
  }

  private static ObjectNode entry(String path, File file) {
    ObjectNode entry =
        JSON.objectNode()
            .put("type", "file")
            .put("oid", file.gitBlob())
            .put("size", file.content().length)
            .put("path", path);
    if (file.isLarge()) {
      entry
          .putObject("lfs")
          .put("oid", file.sha256())
          .put("size", file.content().length)
          .put("pointerSize", 130);
    }
    return entry;
  }

  private StandInAnswer page(StandInRequest request, List<ObjectNode> all) {
    int first = request.parameter("cursor").map(Integer::parseInt).orElse(0);
    int limit =
        Math.min(
            request.parameter("limit").map(Integer::parseInt).orElse(entriesPerPage),
            entriesPerPage);
    ArrayNode body = JSON.arrayNode();
    all.stream().skip(first).limit(limit).forEach(body::add);
    StandInAnswer answer =
        StandInAnswer.json(body).with("X-Total-Count", String.valueOf(all.size()));
    return first + limit < all.size()
        ? answer.with("Link", '<' + next(request, first + limit) + ">; rel=\"next\"")
        : answer;
  }

  private static String next(StandInRequest request, int first) {
    List<String> parameters =
        Stream.of(request.query().split("&"))
            .filter(text -> !text.isEmpty() && !text.startsWith("cursor="))
            .toList();
    String kept = String.join("&", parameters);
    return "%s%s?%scursor=%d"
        .formatted(request.origin(), request.path(), kept.isEmpty() ? "" : kept + '&', first);
  }

  StandInAnswer pathsInfo(
      StandInRequest request, List<String> names, StandInRepository repository) {
    Commit commit = Revisions.find(repository, names.get(5));
    ArrayNode body = JSON.arrayNode();
    for (String path : paths(request)) {
      File file = commit.files().get(path);
      if (file != null) {
        body.add(entry(path, file));
      }
    }
    return StandInAnswer.json(body);
  }

  private static List<String> paths(StandInRequest request) {
    if (!request.header("Content-Type").orElse("").startsWith("application/json")) {
      return StandInRequest.parameters(request.body().text().replace("+", "%20"), "paths");
    }
    List<String> paths = new ArrayList<>();
    request.json().path("paths").forEach(path -> paths.add(path.asText()));
    return paths;
  }

  StandInAnswer commits(StandInRequest request, StandInRepository repository) {
    List<ObjectNode> entries = new ArrayList<>();
    for (Commit commit : repository.commits()) {
      ObjectNode entry =
          JSON.objectNode()
              .put("id", commit.id())
              .put("title", commit.summary())
              .put("message", commit.description())
              .put("date", commit.at().toString());
      entry.putArray("authors").addObject().put("user", repository.id().namespace());
      entries.add(entry);
    }
    return page(request, entries);
  }

  /// Sends on to where the content is: small one lies at the Hub, large one in its storage.
  StandInAnswer resolve(List<String> names, StandInRepository repository) {
    Commit commit = Revisions.find(repository, names.get(4));
    String path = String.join("/", names.subList(5, names.size()));
    File file = commit.files().get(path);
    if (file == null) {
      throw new StandInRefusal(
          StandInAnswer.error(404, "EntryNotFound", "Entry not found")
              .with("X-Repo-Commit", commit.id()));
    }
    StandInAnswer answer =
        StandInAnswer.text(file.isLarge() ? 302 : 307, "")
            .with("X-Repo-Commit", commit.id())
            .with("X-Linked-Size", String.valueOf(file.content().length))
            .with("X-Linked-Etag", '"' + file.oid() + '"')
            .with("ETag", '"' + file.oid() + '"');
    return answer.with(
        "Location",
        file.isLarge()
            ? storage.object(file.sha256())
            : "/api/resolve-cache/datasets/%s/%s/%s"
                .formatted(repository.id(), commit.id(), encoded(names)));
  }

  private static String encoded(List<String> names) {
    return names.subList(5, names.size()).stream()
        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .reduce((folder, name) -> folder + '/' + name)
        .orElseThrow();
  }

  StandInAnswer cached(StandInRequest request, List<String> names, StandInRepository repository) {
    Map<String, File> files = Revisions.find(repository, names.get(5)).files();
    File file = files.get(String.join("/", names.subList(6, names.size())));
    return Ranges.answer(request, file.content())
        .with("ETag", '"' + file.oid() + '"')
        .with("X-Repo-Commit", names.get(5));
  }
}
