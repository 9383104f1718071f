package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.Account.Membership;
import java.util.ArrayList;
import java.util.List;

/// Asks the Hub whose token it has.
final class AccountWork {
  private final HubRun run;

  AccountWork(HubRun run) {
    this.run = run;
  }

  Account get() throws HubException {
    HubCall call = HubCall.get("ask whose token this is", run.addresses().whoami());
    JsonNode answer = run.askJson(call);
    JsonNode name = answer.path("name");
    if (!name.isTextual()) {
      throw run.faults().incomprehensible(call);
    }
    return new Account(
        name.textValue(),
        isReadOnly(answer.path("auth").path("accessToken")),
        memberships(answer.path("orgs")));
  }

  /// A token may be bound to certain datasets; whether to the right one shows when it is used.
  private static boolean isReadOnly(JsonNode token) {
    return switch (token.path("role").asText()) {
      case "read" -> true;
      case "fineGrained" -> !writesAnything(token.path("fineGrained"));
      default -> false;
    };
  }

  private static boolean writesAnything(JsonNode grants) {
    List<JsonNode> permissions = new ArrayList<>();
    grants.path("scoped").forEach(scope -> scope.path("permissions").forEach(permissions::add));
    return permissions.stream().anyMatch(permission -> permission.asText().contains("write"));
  }

  private static List<Membership> memberships(JsonNode organizations) {
    List<Membership> memberships = new ArrayList<>();
    organizations.forEach(organization ->
        memberships.add(
            new Membership(
                organization.path("name").asText(), organization.path("roleInOrg").asText())));
    return memberships;
  }
}
