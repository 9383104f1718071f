package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A Hub with its accounts and datasets, which ends with the process. It can be told to fail, and
/// to do what others do to a dataset.
public final class InMemoryHub implements TraceHubs {
  private final InstantSource clock;
  private final Map<String, TraceHub> tokens = new HashMap<>();
  private final Map<DatasetId, Repository> repositories = new HashMap<>();
  private final Deque<HubException> failures = new ArrayDeque<>();
  private final List<Runnable> beforeCommit = new ArrayList<>();
  private boolean losesNextAnswer;
  private int names;

  /// @param clock says when something is committed
  public InMemoryHub(InstantSource clock) {
    this.clock = clock;
  }

  /// Puts a token of an account into an environment variable.
  ///
  /// @return the Hub as that account sees it
  public TraceHub signIn(String tokenVariable, Account account) {
    TraceHub hub = new InMemoryTraceHub(this, account);
    tokens.put(tokenVariable, hub);
    return hub;
  }

  @Override
  public Optional<TraceHub> with(String tokenVariable) {
    return Optional.ofNullable(tokens.get(tokenVariable));
  }

  /// Lets one of the next questions fail, whichever comes first; several in their order.
  public synchronized void failNext(HubException failure) {
    failures.add(failure);
  }

  /// Whether every failure has happened.
  public synchronized boolean allFailuresHappened() {
    return failures.isEmpty() && !losesNextAnswer && beforeCommit.isEmpty();
  }

  /// Lets the next commit happen, and fail as if it had not.
  public synchronized void loseNextAnswer() {
    losesNextAnswer = true;
  }

  /// Has something happen when the next commit is asked for, before it is looked at.
  public synchronized void beforeNextCommit(Runnable event) {
    beforeCommit.add(event);
  }

  /// Makes a dataset private or public, as its owner does in the browser.
  public synchronized void show(DatasetId id, Visibility visibility) {
    repository(id).visibility = visibility;
  }

  /// Deletes a dataset, as its owner does in the browser.
  public synchronized void delete(DatasetId id) {
    repositories.remove(id);
  }

  /// Deletes a dataset, and makes another private one of that name.
  public synchronized void recreate(DatasetId id) {
    delete(id);
    make(id);
  }

  /// The files of a dataset by their paths, as they are now.
  public synchronized SortedMap<String, byte[]> files(DatasetId id) {
    return new TreeMap<>(repository(id).head().files());
  }

  /// How many commits a dataset has, the first one included.
  public synchronized int commits(DatasetId id) {
    return repository(id).commits.size();
  }

  synchronized void fail() throws HubException {
    HubException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
  }

  synchronized void beforeCommit() {
    List<Runnable> events = List.copyOf(beforeCommit);
    beforeCommit.clear();
    events.forEach(Runnable::run);
  }

  synchronized void afterCommit() throws HubException {
    if (losesNextAnswer) {
      losesNextAnswer = false;
      throw new HubException.Unreachable("cannot commit: the Hub broke off");
    }
  }

  synchronized Optional<Repository> find(DatasetId id) {
    return Optional.ofNullable(repositories.get(id));
  }

  synchronized void make(DatasetId id) {
    Repository made = new Repository(id, "%024x".formatted(++names));
    repositories.put(id, made);
    commit(made, "initial commit", Map.of(".gitattributes", new byte[0]));
  }

  synchronized Commit commit(Repository repository, String summary, Map<String, byte[]> files) {
    CommitId id = new CommitId("%040x".formatted(++names));
    Commit commit = new Commit(id, summary, clock.instant(), new TreeMap<>(files));
    repository.commits.addFirst(commit);
    return commit;
  }

  private Repository repository(DatasetId id) {
    return find(id).orElseThrow(() -> new AssertionError("there is no dataset " + id));
  }

  /// One state of all files.
  record Commit(CommitId id, String summary, Instant at, SortedMap<String, byte[]> files) {}

  /// A dataset with its history, the newest commit first.
  static final class Repository {
    private final DatasetId id;
    private final String key;
    final Deque<Commit> commits = new ArrayDeque<>();
    Visibility visibility = Visibility.PRIVATE;

    Repository(DatasetId id, String key) {
      this.id = id;
      this.key = key;
    }

    Commit head() {
      return commits.getFirst();
    }

    Optional<Commit> commit(CommitId commit) {
      return commits.stream().filter(known -> known.id().equals(commit)).findFirst();
    }

    Dataset dataset() {
      return new Dataset(
          id, key, visibility, head().id(), URI.create("https://hub.invalid/datasets/" + id));
    }
  }
}
