package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.hub.HubOutcome.Done;
import dev.forkpoint.adapters.hub.HubOutcome.Failed;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;
import java.util.Locale;
import java.util.Optional;

/// Datasets as such: looks for them, makes them, and shows and hides them.
final class DatasetWork {
  private final HubRun run;

  DatasetWork(HubRun run) {
    this.run = run;
  }

  /// The dataset of that name as it is now, where there is one.
  Optional<Dataset> find(DatasetId id) throws HubException {
    try {
      return Optional.of(get(id));
    } catch (HubException.Missing _) {
      return Optional.empty();
    }
  }

  /// The dataset of that name as it is now.
  Dataset get(DatasetId id) throws HubException {
    HubCall call = finding(run.addresses(), id);
    JsonNode answer = run.askJson(call);
    try {
      return new Dataset(
          id,
          required(answer, "_id"),
          visibility(answer),
          new CommitId(required(answer, "sha")),
          run.addresses().page(id));
    } catch (IllegalArgumentException _) {
      throw run.faults().incomprehensible(call);
    }
  }

  static HubCall finding(HubAddresses addresses, DatasetId id) {
    return HubCall.get("look for " + id, addresses.dataset(id));
  }

  private static String required(JsonNode answer, String key) {
    JsonNode value = answer.path(key);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("there is no " + key);
    }
    return value.textValue();
  }

  /// Nothing is private that is not said to be.
  private static Visibility visibility(JsonNode answer) {
    JsonNode isPrivate = answer.path("private");
    if (!isPrivate.isBoolean()) {
      throw new IllegalArgumentException("there is no visibility");
    }
    return isPrivate.booleanValue() ? Visibility.PRIVATE : Visibility.PUBLIC;
  }

  /// Makes a private dataset where there is none. The Hub says in several ways that there is one,
  /// and in one of them that somebody is just making it.
  Dataset create(DatasetId id) throws HubException {
    HubCall call = creating(run.addresses(), id);
    int attempt = 1;
    while (true) {
      switch (run.askOnce(call)) {
        case Done _ -> {
          return get(id);
        }
        case Failed failed -> {
          Optional<Dataset> present = present(id, failed);
          if (present.isPresent()) {
            return present.get();
          }
          run.pause(failed, attempt++);
        }
      }
    }
  }

  private Optional<Dataset> present(DatasetId id, Failed failed) throws HubException {
    boolean mayBePresent =
        (failed.status() == 409 && !failed.says("in progress"))
            || failed.why() instanceof HubException.Forbidden;
    return mayBePresent ? find(id) : Optional.empty();
  }

  static HubCall creating(HubAddresses addresses, DatasetId id) {
    return HubCall.post(
        "make " + id,
        addresses.creation(),
        HubJson.object()
            .put("type", "dataset")
            .put("name", id.name())
            .put("organization", id.namespace())
            .put("visibility", inTheirWords(Visibility.PRIVATE)));
  }

  Dataset show(Dataset dataset, Visibility visibility) throws HubException {
    String attempt = "make %s %s".formatted(dataset.id(), inTheirWords(visibility));
    checkSame(attempt, dataset);
    run.ask(
        HubCall.put(
            attempt,
            run.addresses().settings(dataset.id()),
            HubJson.object().put("visibility", inTheirWords(visibility))));
    return get(dataset.id());
  }

  CommitId squash(Dataset dataset, String summary) throws HubException {
    String attempt = "squash " + dataset.id();
    checkSame(attempt, dataset);
    HubCall call =
        HubCall.post(
            attempt,
            run.addresses().squash(dataset.id()),
            HubJson.object().put("message", summary));
    run.ask(call);
    return get(dataset.id()).head();
  }

  private void checkSame(String attempt, Dataset dataset) throws HubException {
    if (!get(dataset.id()).isSameAs(dataset)) {
      throw run.faults().replaced(attempt);
    }
  }

  private static String inTheirWords(Visibility visibility) {
    return visibility.name().toLowerCase(Locale.ROOT);
  }
}
