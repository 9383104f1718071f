package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.application.port.CommitResult;
import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.Publication;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.Account.Membership;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.hub.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs scenarios with our client, and answers as the Hub's own does.
final class OurClient {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final TraceHub hub;

  OurClient(TraceHub hub) {
    this.hub = hub;
  }

  /// What each step of a scenario answers.
  List<JsonNode> run(Scenario scenario) throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    for (JsonNode step : scenario.steps()) {
      answers.add(answer(step));
    }
    return answers;
  }

  private JsonNode answer(JsonNode step) throws IOException {
    try {
      return switch (step.path("do").asText()) {
        case "whoami" -> whoami();
        case "create" -> create(id(step));
        case "find" -> find(id(step));
        case "commit" -> commit(step);
        case "list" -> list(id(step));
        case "read" -> read(id(step), new PublishedPath(step.path("path").asText()));
        case "history" -> history(id(step));
        default -> throw new AssertionError("no such step: " + step);
      };
    } catch (HubException e) {
      return status(statusOf(e));
    }
  }

  private static int statusOf(HubException failure) {
    return switch (failure) {
      case HubException.TokenRefused _ -> 401;
      case HubException.Forbidden _ -> 403;
      case HubException.Missing _ -> 404;
      case HubException.Busy _ -> 409;
      case HubException.Limited _ -> 429;
      case HubException.Rejected _ -> 400;
      case HubException.Unreachable _ -> 503;
    };
  }

  private static ObjectNode status(int status) {
    return JSON.objectNode().put("status", status);
  }

  private static DatasetId id(JsonNode step) {
    return DatasetId.parse(step.path("dataset").asText());
  }

  private JsonNode whoami() throws HubException {
    Account account = hub.account();
    ObjectNode answer = JSON.objectNode().put("name", account.name());
    ArrayNode organizations = answer.putArray("organizations");
    account.organizations().stream()
        .map(Membership::organization)
        .sorted()
        .forEach(organizations::add);
    return answer;
  }

  private JsonNode create(DatasetId id) throws HubException {
    hub.create(id);
    return JSON.objectNode();
  }

  private JsonNode find(DatasetId id) throws HubException {
    Optional<Dataset> found = hub.find(id);
    return found.isEmpty()
        ? status(404)
        : JSON.objectNode()
            .put("name", id.toString())
            .put("private", found.get().visibility() == Visibility.PRIVATE);
  }

  private JsonNode commit(JsonNode step) throws IOException {
    Dataset dataset = hub.find(id(step)).orElseThrow();
    Publication plan = hub.plan(dataset, changes(step));
    Publication bound =
        step.has("parent")
            ? new Publication(
                dataset, new CommitId(step.path("parent").asText()), plan.files(), plan.deletions())
            : plan;
    CommitMessage message = new CommitMessage(step.path("summary").asText(), "");
    return switch (hub.commit(bound, message, Visibility.PRIVATE)) {
      case CommitResult.Committed _ -> JSON.objectNode();
      case CommitResult.Moved _ -> status(412);
      case CommitResult.OtherVisibility _, CommitResult.Recreated _ ->
          throw new AssertionError("nobody else is at work");
    };
  }

  private static List<DatasetChange> changes(JsonNode step) {
    List<DatasetChange> changes = new ArrayList<>();
    for (JsonNode put : step.path("put")) {
      String text = put.path("text").asText().repeat(put.path("times").asInt(1));
      changes.add(
          new DatasetChange.Put(
              new PublishedPath(put.path("path").asText()),
              Content.of(text.getBytes(StandardCharsets.UTF_8))));
    }
    step.path("delete")
        .forEach(path -> changes.add(new DatasetChange.Delete(new PublishedPath(path.asText()))));
    return changes;
  }

  private JsonNode list(DatasetId id) throws HubException {
    ObjectNode answer = JSON.objectNode();
    ArrayNode files = answer.putArray("files");
    hub.list(
        id,
        head(id),
        file ->
            files.addObject().put("path", file.path().value()).put("bytes", (int) file.bytes()));
    return answer;
  }

  private JsonNode read(DatasetId id, PublishedPath path) throws IOException {
    try (InputStream in = hub.open(id, head(id), path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JSON.objectNode()
          .put("bytes", text.length())
          .put("begins", text.substring(0, Math.min(20, text.length())));
    } catch (HubException.Missing _) {
      return JSON.objectNode().put("missing", true);
    }
  }

  private JsonNode history(DatasetId id) throws HubException {
    ObjectNode answer = JSON.objectNode();
    ArrayNode titles = answer.putArray("titles");
    hub.history(id, commit -> titles.add(commit.summary()));
    return answer;
  }

  private CommitId head(DatasetId id) throws HubException {
    return hub.find(id).orElseThrow().head();
  }
}
