package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.application.port.HubException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads lists, page by page.
final class HubListing {
  private final HubRun run;

  HubListing(HubRun run) {
    this.run = run;
  }

  /// Gives each entry of a list to `consumer`.
  ///
  /// @param attempt what is attempted, as in "cannot …"
  void each(String attempt, URI first, Consumer<JsonNode> consumer) throws HubException {
    Optional<URI> page = Optional.of(first);
    while (page.isPresent()) {
      HubCall call = HubCall.get(attempt, page.get());
      HubAnswer answer = run.ask(call);
      JsonNode entries =
          answer
              .json()
              .filter(JsonNode::isArray)
              .orElseThrow(() -> run.faults().incomprehensible(call));
      try {
        entries.forEach(consumer);
        page = answer.next().map(next -> run.addresses().given(next));
      } catch (IllegalArgumentException _) {
        throw run.faults().incomprehensible(call);
      }
    }
  }
}
