package dev.forkpoint.adapters.hub.standin;

import dev.forkpoint.domain.hub.DatasetId;
import java.util.List;
import java.util.Optional;

/// Finds who asks, and who answers.
final class StandInRoutes {
  private final StandInWorld world;
  private final DatasetRoutes datasets;
  private final PublishingRoutes publishing;
  private final LargeFileRoutes largeFiles;
  private final ReadingRoutes reading;

  StandInRoutes(StandInWorld world, StandInStorage storage) {
    this.world = world;
    this.datasets = new DatasetRoutes(world);
    this.publishing = new PublishingRoutes(world);
    this.largeFiles = new LargeFileRoutes(world, storage);
    this.reading = new ReadingRoutes(storage);
  }

  void keepBesideFrom(long bytes) {
    publishing.keepBesideFrom(bytes);
  }

  void sendInParts(int bytes) {
    largeFiles.sendInParts(bytes);
  }

  void list(int entries) {
    reading.list(entries);
  }

  /// The name of whoever's token goes along; empty for nobody's.
  String user(StandInRequest request) {
    synchronized (world) {
      return token(request)
          .map(token -> world.tokens().get(token))
          .map(StandInAccount::name)
          .orElse("");
    }
  }

  private static Optional<String> token(StandInRequest request) {
    return request
        .header("Authorization")
        .filter(text -> text.startsWith("Bearer "))
        .map(text -> text.substring("Bearer ".length()));
  }

  StandInAnswer answer(StandInRequest request) {
    synchronized (world) {
      return route(request, new Caller(account(request)));
    }
  }

  private Optional<StandInAccount> account(StandInRequest request) {
    Optional<String> token = token(request);
    Optional<StandInAccount> account = token.map(text -> world.tokens().get(text));
    if (token.isPresent() && account.isEmpty()) {
      throw new StandInRefusal(401, "Invalid credentials in Authorization header");
    }
    return account;
  }

  private StandInAnswer route(StandInRequest request, Caller caller) {
    List<String> names = request.segments();
    String first = String.join("/", names.subList(0, Math.min(2, names.size())));
    return switch (first) {
      case "api/whoami-v2" -> Whoami.answer(caller.account());
      case "api/repos" -> repos(names.get(2), request, caller);
      case "api/datasets" -> dataset(request, names, caller);
      case "api/resolve-cache" -> reading.cached(request, names, repository(names, 3, caller));
      case "api/validate-yaml" -> StandInAnswer.text(200, "{\"errors\":[],\"warnings\":[]}");
      default -> outsideTheApi(request, names, caller);
    };
  }

  private StandInAnswer repos(String what, StandInRequest request, Caller caller) {
    return switch (what) {
      case "create" -> datasets.create(request.json(), caller);
      case "delete" -> datasets.delete(request.json(), caller);
      default -> throw noRoute(request);
    };
  }

  private StandInAnswer outsideTheApi(StandInRequest request, List<String> names, Caller caller) {
    if (names.size() > 3 && names.getFirst().equals("datasets")) {
      if (names.get(3).equals("info")) {
        return largeFiles.answer(names.getLast(), request, repository(names, 1, caller), caller);
      }
      if (names.get(3).equals("resolve")) {
        return reading.resolve(names, repository(names, 1, caller));
      }
    }
    throw noRoute(request);
  }

  private StandInAnswer dataset(StandInRequest request, List<String> names, Caller caller) {
    StandInRepository repository = repository(names, 2, caller);
    String what = names.size() > 4 ? names.get(4) : "";
    return switch (request.method() + ' ' + what) {
      case "GET ", "GET revision" -> datasets.info(repository, names);
      case "PUT settings" -> datasets.settings(request.json(), repository, caller);
      case "POST preupload" -> publishing.preupload(request.json(), repository);
      case "POST commit" -> publishing.commit(request, repository, caller);
      case "POST super-squash" -> datasets.squash(request.json(), repository, caller);
      case "GET tree" -> reading.tree(request, names, repository);
      case "POST paths-info" -> reading.pathsInfo(request, names, repository);
      case "GET commits" -> reading.commits(request, repository);
      case "GET xet-write-token", "GET xet-read-token" ->
          throw new StandInRefusal(404, "This Hub knows no Xet: use Git LFS");
      default -> throw noRoute(request);
    };
  }

  /// A dataset that the caller may see. Whoever may not learns no more than that.
  private StandInRepository repository(List<String> names, int at, Caller caller) {
    String name = names.get(at + 1);
    DatasetId id = new DatasetId(names.get(at), name.replaceAll("\\.git$", ""));
    return world.find(id).filter(caller::sees).orElseThrow(() -> caller.refused());
  }

  private static StandInRefusal noRoute(StandInRequest request) {
    return new StandInRefusal(404, "Sorry, there is no " + request.method() + request.path());
  }

  /// Whoever asks.
  record Caller(Optional<StandInAccount> account) {

    boolean sees(StandInRepository repository) {
      return !repository.isPrivate()
          || account.filter(known -> known.belongsTo(repository.id().namespace())).isPresent();
    }

    StandInRefusal refused() {
      return account.isEmpty()
          ? new StandInRefusal(401, "Invalid username or password.")
          : new StandInRefusal(StandInAnswer.error(404, "RepoNotFound", "Repository not found"));
    }

    /// @throws StandInRefusal where the caller may not write there
    void checkWrites(String namespace) {
      if (account.isEmpty()) {
        throw refused();
      }
      if (!account.get().writesIn(namespace)) {
        throw new StandInRefusal(
            403, "You don't have the rights to write under the namespace \"" + namespace + '"');
      }
    }
  }
}
