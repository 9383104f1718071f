package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.forkpoint.adapters.hub.standin.StandInHub;
import dev.forkpoint.domain.hub.DatasetId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Something to do with a Hub, whatever client does it.
record Scenario(String name, JsonNode table) {
  /// Where the Hub's own client is, with the scenarios that it reads.
  static final Path FOLDER = Path.of("src/test/node");

  static final Path TABLE = FOLDER.resolve("scenarios.json");

  static List<Scenario> all() throws IOException {
    List<Scenario> scenarios = new ArrayList<>();
    new JsonMapper()
        .readTree(Files.readString(TABLE))
        .forEach(entry -> scenarios.add(new Scenario(entry.path("name").asText(), entry)));
    return scenarios;
  }

  /// A Hub as the scenario wants it. There is a private dataset of somebody else's.
  StandInHub start() throws IOException {
    StandInHub hub = StandInHub.start();
    hub.make(DatasetId.parse("mo/private"));
    if (table.has("keepBesideFrom")) {
      hub.keepBesideFrom(table.path("keepBesideFrom").asLong());
    }
    if (table.has("sendInParts")) {
      hub.sendInParts(table.path("sendInParts").asInt());
    }
    if (table.has("entriesPerPage")) {
      hub.list(table.path("entriesPerPage").asInt());
    }
    return hub;
  }

  String token() {
    return table.path("token").asText().equals("revoked") ? StandInHub.REVOKED : StandInHub.ZOE;
  }

  Iterable<JsonNode> steps() {
    return table.path("steps");
  }

  @Override
  public String toString() {
    return name;
  }
}
