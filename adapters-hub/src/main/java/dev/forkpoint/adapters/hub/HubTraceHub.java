package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.application.port.CommitResult;
import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.HubRequest;
import dev.forkpoint.application.port.Publication;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedCommit;
import dev.forkpoint.domain.hub.PublishedFile;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.hub.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The Hub over HTTP, with one token.
final class HubTraceHub implements TraceHub {
  private final HubConnection connection;
  private @Nullable Account account;

  HubTraceHub(HubConnection connection) {
    this.connection = connection;
  }

  @Override
  public synchronized Account account() throws HubException {
    Account known = account;
    if (known == null) {
      known = new AccountWork(connection.begin()).get();
      account = known;
    }
    return known;
  }

  @Override
  public Optional<Dataset> find(DatasetId id) throws HubException {
    return datasets().find(id);
  }

  @Override
  public Dataset create(DatasetId id) throws HubException {
    return datasets().create(id);
  }

  @Override
  public Dataset show(Dataset dataset, Visibility visibility) throws HubException {
    return datasets().show(dataset, visibility);
  }

  @Override
  public CommitId squash(Dataset dataset, String summary) throws HubException {
    return datasets().squash(dataset, summary);
  }

  private DatasetWork datasets() {
    return new DatasetWork(connection.begin());
  }

  @Override
  public Publication plan(Dataset dataset, List<DatasetChange> changes) throws IOException {
    return new HubPlan(connection.begin(), dataset).of(changes);
  }

  @Override
  public CommitResult commit(Publication publication, CommitMessage message, Visibility expected)
      throws IOException {
    return new HubCommit(connection.begin(), publication, message, expected).send();
  }

  @Override
  public List<HubRequest> rehearse(DatasetId id, List<DatasetChange> changes, CommitMessage message)
      throws IOException {
    return new Rehearsal(connection.addresses(), id).of(changes, message);
  }

  @Override
  public void list(DatasetId id, CommitId commit, Consumer<PublishedFile> consumer)
      throws HubException {
    new HubListing(connection.begin())
        .each(
            "list " + id,
            connection.addresses().tree(id, commit),
            entry -> {
              if (entry.path("type").asText().equals("file")) {
                consumer.accept(file(entry));
              }
            });
  }

  private static PublishedFile file(JsonNode entry) {
    return new PublishedFile(
        new PublishedPath(entry.path("path").asText()), entry.path("size").asLong());
  }

  @Override
  public InputStream open(DatasetId id, CommitId commit, PublishedPath path) throws HubException {
    return connection
        .begin()
        .open(
            HubCall.get(
                "read %s in %s".formatted(path, id),
                connection.addresses().file(id, commit, path)));
  }

  @Override
  public void history(DatasetId id, Consumer<PublishedCommit> consumer) throws HubException {
    new HubListing(connection.begin())
        .each(
            "read the history of " + id,
            connection.addresses().commits(id),
            entry -> consumer.accept(commit(entry)));
  }

  private static PublishedCommit commit(JsonNode entry) {
    return new PublishedCommit(
        new CommitId(entry.path("id").asText()),
        entry.path("title").asText(),
        instant(entry.path("date").asText()));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no time: " + text, e);
    }
  }
}
