package dev.forkpoint.adapters.hub.standin;

import dev.forkpoint.adapters.hub.standin.StandInFault.Effect;
import dev.forkpoint.adapters.hub.standin.StandInRepository.File;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/// A Hub with its storage, on two addresses of this machine.
///
/// There is a user `zoe`, who writes in an organization `lab` and reads in `press`; and a user
/// `mo`, who has nothing to do with them, and writes in `strict`, which allows nothing public.
public final class StandInHub implements AutoCloseable {
  /// The token of `zoe`.
  public static final String ZOE = "hf_zoe0000000000000000000000000000000";

  /// A token of `zoe` that reads only.
  public static final String ZOE_READING = "hf_zoeReading000000000000000000000000";

  /// A token of `zoe` that writes in `lab` only.
  public static final String ZOE_IN_LAB = "hf_zoeInLab00000000000000000000000000";

  /// The token of `mo`.
  public static final String MO = "hf_mo00000000000000000000000000000000";

  /// A token that nobody has any more.
  public static final String REVOKED = "hf_revoked000000000000000000000000000";

  private final StandInWorld world = new StandInWorld();
  private final List<StandInExchange> journal = new CopyOnWriteArrayList<>();
  private final StandInStorage storage;
  private final StandInRoutes routes;
  private final StandInServer server;

  private StandInHub(Optional<SSLContext> tls) throws IOException {
    Map<String, String> organizations = Map.of("lab", "write", "press", "read");
    world.tokens().put(ZOE, new StandInAccount("zoe", "write", organizations, Set.of()));
    world.tokens().put(ZOE_READING, new StandInAccount("zoe", "read", organizations, Set.of()));
    world
        .tokens()
        .put(ZOE_IN_LAB, new StandInAccount("zoe", "fineGrained", organizations, Set.of("lab")));
    world.tokens().put(MO, new StandInAccount("mo", "write", Map.of("strict", "admin"), Set.of()));
    world.namespacesWithoutPublic().add("strict");
    storage = new StandInStorage(tls, world, journal::add);
    routes = new StandInRoutes(world, storage);
    server = new StandInServer(tls, false, routes::answer, routes::user, journal::add);
  }

  /// Starts one that has no dataset.
  public static StandInHub start() throws IOException {
    return new StandInHub(Optional.empty());
  }

  /// Starts one that has no dataset, and is asked over https.
  ///
  /// @param certificate what [StandInCertificate] made
  public static StandInHub start(SSLContext certificate) throws IOException {
    return new StandInHub(Optional.of(certificate));
  }

  /// Where it is, as `HF_ENDPOINT` says it.
  public URI address() {
    return server.address();
  }

  /// Where its storage is, which is another host.
  public URI storage() {
    return storage.address();
  }

  /// Has files that are as long as this, or longer, kept beside the commits.
  public void keepBesideFrom(long bytes) {
    routes.keepBesideFrom(bytes);
  }

  /// Has what is kept beside the commits sent in parts of this length.
  public void sendInParts(int bytes) {
    routes.sendInParts(bytes);
  }

  /// Has listings answered in pages of this many entries.
  public void list(int entries) {
    routes.list(entries);
  }

  /// Orders something that goes wrong with the next request to the Hub, or to its storage, of that
  /// method whose path or query contains `target`.
  public void fail(String method, String target, Effect effect) {
    faults(target).add(new StandInFault(method, target, effect));
  }

  /// Orders an answer to the next such request, which is not done.
  public void fail(String method, String target, int status) {
    fail(method, target, new Effect.Answer(StandInAnswer.error(status, "out of order")));
  }

  private Queue<StandInFault> faults(String target) {
    return target.startsWith("/objects/") || target.startsWith("/parts/")
        ? storage.faults()
        : server.faults();
  }

  /// Forgets what was ordered and has not gone wrong so far.
  public void orderNothing() {
    server.faults().clear();
    storage.faults().clear();
  }

  /// Whether everything that was ordered has gone wrong.
  public boolean allFaultsHappened() {
    return server.faults().isEmpty() && storage.faults().isEmpty();
  }

  /// What was asked so far, in the order of the answers.
  public List<StandInExchange> journal() {
    return List.copyOf(journal);
  }

  /// Whether the storage was ever sent a token.
  public boolean hasLeakedToken() {
    return journal.stream()
        .anyMatch(exchange -> exchange.isStorage() && !exchange.user().isEmpty());
  }

  /// Forgets what was asked so far.
  public void forget() {
    journal.clear();
  }

  /// Takes a token from whoever has it.
  public void revoke(String token) {
    synchronized (world) {
      world.tokens().remove(token);
    }
  }

  /// Makes a dataset private or public, as its owner does in the browser.
  public void show(DatasetId id, Visibility visibility) {
    synchronized (world) {
      world.get(id).show(visibility == Visibility.PRIVATE);
    }
  }

  /// Makes a private dataset, as its owner does in the browser.
  public void make(DatasetId id) {
    synchronized (world) {
      world.make(id, true);
    }
  }

  /// Deletes a dataset, and makes another private one of that name.
  public void recreate(DatasetId id) {
    synchronized (world) {
      world.delete(id);
      world.make(id, true);
    }
  }

  /// Deletes a dataset.
  public void delete(DatasetId id) {
    synchronized (world) {
      world.delete(id);
    }
  }

  /// Commits a file, as somebody else does.
  public void commit(DatasetId id, String path, byte[] content) {
    synchronized (world) {
      StandInRepository repository = world.get(id);
      TreeMap<String, File> files = new TreeMap<>(repository.head().files());
      files.put(path, new File(content, false));
      world.commit(repository, "by hand", "", files);
    }
  }

  /// The files of a dataset by their paths, as they are now.
  public SortedMap<String, byte[]> files(DatasetId id) {
    synchronized (world) {
      TreeMap<String, byte[]> files = new TreeMap<>();
      world.get(id).head().files().forEach((path, file) -> files.put(path, file.content()));
      return files;
    }
  }

  /// How many commits a dataset has, the first one included.
  public int commits(DatasetId id) {
    synchronized (world) {
      return world.get(id).commits().size();
    }
  }

  /// Whether a dataset is private or public.
  public Visibility visibility(DatasetId id) {
    synchronized (world) {
      return world.get(id).isPrivate() ? Visibility.PRIVATE : Visibility.PUBLIC;
    }
  }

  @Override
  public void close() {
    server.close();
    storage.close();
  }
}
