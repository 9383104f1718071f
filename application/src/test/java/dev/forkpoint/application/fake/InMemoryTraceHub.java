package dev.forkpoint.application.fake;

import dev.forkpoint.application.fake.InMemoryHub.Commit;
import dev.forkpoint.application.fake.InMemoryHub.Repository;
import dev.forkpoint.application.port.CommitResult;
import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.DatasetChange.Delete;
import dev.forkpoint.application.port.DatasetChange.Put;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.HubRequest;
import dev.forkpoint.application.port.Publication;
import dev.forkpoint.application.port.Publication.PlannedFile;
import dev.forkpoint.application.port.Publication.Storage;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.GitBlob;
import dev.forkpoint.domain.hub.PublishedCommit;
import dev.forkpoint.domain.hub.PublishedFile;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.hub.Visibility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A Hub in memory as one account sees it.
final class InMemoryTraceHub implements TraceHub {
  /// What is longer is kept beside the commits.
  private static final int MOST_BYTES_IN_GIT = 65_536;

  private final InMemoryHub hub;
  private final Account account;

  InMemoryTraceHub(InMemoryHub hub, Account account) {
    this.hub = hub;
    this.account = account;
  }

  @Override
  public Account account() throws HubException {
    hub.fail();
    return account;
  }

  @Override
  public Optional<Dataset> find(DatasetId id) throws HubException {
    hub.fail();
    synchronized (hub) {
      return visible(id).map(Repository::dataset);
    }
  }

  @Override
  public Dataset create(DatasetId id) throws HubException {
    hub.fail();
    synchronized (hub) {
      if (visible(id).isEmpty()) {
        checkWriter(id);
        hub.make(id);
      }
      return known(id).dataset();
    }
  }

  @Override
  public Dataset show(Dataset dataset, Visibility visibility) throws HubException {
    hub.fail();
    synchronized (hub) {
      Repository repository = same(dataset);
      checkWriter(dataset.id());
      repository.visibility = visibility;
      return repository.dataset();
    }
  }

  @Override
  public Publication plan(Dataset dataset, List<DatasetChange> changes) throws IOException {
    hub.fail();
    synchronized (hub) {
      Commit head = known(dataset.id()).head();
      List<PlannedFile> files = new ArrayList<>();
      List<PublishedPath> deletions = new ArrayList<>();
      for (DatasetChange change : changes) {
        byte[] present = head.files().get(change.path().value());
        switch (change) {
          case Put(PublishedPath path, Content content) -> {
            PlannedFile file = planned(path, content, read(content));
            if (present == null || !planned(path, content, present).equals(file)) {
              files.add(file);
            }
          }
          case Delete(PublishedPath path) -> {
            if (present != null) {
              deletions.add(path);
            }
          }
        }
      }
      return new Publication(dataset, head.id(), files, deletions);
    }
  }

  @Override
  public CommitResult commit(Publication publication, CommitMessage message, Visibility expected)
      throws IOException {
    hub.beforeCommit();
    hub.fail();
    synchronized (hub) {
      Repository repository = known(publication.dataset().id());
      checkWriter(publication.dataset().id());
      Dataset now = repository.dataset();
      if (!now.isSameAs(publication.dataset())) {
        return new CommitResult.Recreated(now);
      }
      if (now.visibility() != expected) {
        return new CommitResult.OtherVisibility(now);
      }
      if (!now.head().equals(publication.parent())) {
        return new CommitResult.Moved(now.head());
      }
      CommitId commit = apply(repository, publication, message);
      hub.afterCommit();
      return new CommitResult.Committed(commit, URI.create(now.page() + "/commit/" + commit));
    }
  }

  private CommitId apply(Repository repository, Publication publication, CommitMessage message)
      throws IOException {
    Map<String, byte[]> files = new HashMap<>(repository.head().files());
    for (PlannedFile file : publication.files()) {
      files.put(file.path().value(), read(file.content()));
    }
    publication.deletions().forEach(path -> files.remove(path.value()));
    return hub.commit(repository, message.summary(), files).id();
  }

  @Override
  public List<HubRequest> rehearse(
      DatasetId id, List<DatasetChange> changes, CommitMessage message) {
    URI address = URI.create("https://hub.invalid/api/datasets/" + id);
    String body = changes.stream().map(change -> change.path().value()).toList().toString();
    return List.of(
        new HubRequest("", "GET", address, ""),
        new HubRequest(
            "", "POST", URI.create(address + "/commit/main"), message.summary() + ' ' + body));
  }

  @Override
  public void list(DatasetId id, CommitId commit, Consumer<PublishedFile> consumer)
      throws HubException {
    hub.fail();
    Commit listed;
    synchronized (hub) {
      listed = commit(id, commit);
    }
    listed
        .files()
        .forEach((path, bytes) ->
            consumer.accept(new PublishedFile(new PublishedPath(path), bytes.length)));
  }

  @Override
  public InputStream open(DatasetId id, CommitId commit, PublishedPath path) throws HubException {
    hub.fail();
    synchronized (hub) {
      byte[] bytes = commit(id, commit).files().get(path.value());
      if (bytes == null) {
        throw new HubException.Missing("there is no " + path + " in " + id);
      }
      return new ByteArrayInputStream(bytes);
    }
  }

  @Override
  public void history(DatasetId id, Consumer<PublishedCommit> consumer) throws HubException {
    hub.fail();
    List<Commit> commits;
    synchronized (hub) {
      commits = List.copyOf(known(id).commits);
    }
    commits.forEach(
        commit -> consumer.accept(new PublishedCommit(commit.id(), commit.summary(), commit.at())));
  }

  @Override
  public CommitId squash(Dataset dataset, String summary) throws HubException {
    hub.fail();
    synchronized (hub) {
      Repository repository = same(dataset);
      checkWriter(dataset.id());
      Map<String, byte[]> files = repository.head().files();
      repository.commits.clear();
      return hub.commit(repository, summary, files).id();
    }
  }

  private Repository known(DatasetId id) throws HubException {
    return visible(id).orElseThrow(() -> missing(id));
  }

  private Repository same(Dataset dataset) throws HubException {
    Repository repository = known(dataset.id());
    if (!repository.dataset().isSameAs(dataset)) {
      throw missing(dataset.id());
    }
    return repository;
  }

  private Commit commit(DatasetId id, CommitId commit) throws HubException {
    return known(id).commit(commit).orElseThrow(() -> missing(id));
  }

  private Optional<Repository> visible(DatasetId id) {
    return hub.find(id)
        .filter(found -> found.visibility == Visibility.PUBLIC || belongs(id.namespace()));
  }

  private boolean belongs(String namespace) {
    return namespace.equals(account.name())
        || account.organizations().stream()
            .anyMatch(known -> known.organization().equals(namespace));
  }

  private void checkWriter(DatasetId id) throws HubException {
    boolean writes =
        id.namespace().equals(account.name())
            || account.organizations().stream()
                .anyMatch(known -> known.organization().equals(id.namespace()) && known.writes());
    if (!writes || account.isReadOnly()) {
      throw new HubException.Forbidden(account.name() + " may not write " + id);
    }
  }

  private static HubException.Missing missing(DatasetId id) {
    return new HubException.Missing("there is no dataset " + id + ", or you may not see it");
  }

  private static byte[] read(Content content) throws IOException {
    try (InputStream in = content.open()) {
      byte[] bytes = in.readAllBytes();
      if (bytes.length != content.bytes()) {
        throw new IOException(
            "there are %d bytes instead of %d".formatted(bytes.length, content.bytes()));
      }
      return bytes;
    }
  }

  private static PlannedFile planned(PublishedPath path, Content content, byte[] bytes) {
    return bytes.length > MOST_BYTES_IN_GIT
        ? new PlannedFile(path, content, Storage.LARGE, Digest.of(bytes).hex())
        : new PlannedFile(
            path,
            content,
            Storage.GIT,
            HexFormat.of().formatHex(GitBlob.sha1(bytes.length).digest(bytes)));
  }
}
