package dev.forkpoint.adapters.hub.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.TreeMap;

/// Says whose token it is.
final class Whoami {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Whoami() {}

  static StandInAnswer answer(Optional<StandInAccount> caller) {
    if (caller.isEmpty()) {
      throw new StandInRefusal(401, "Invalid username or password.");
    }
    StandInAccount account = caller.get();
    ObjectNode body =
        JSON.objectNode()
            .put("type", "user")
            .put("id", "5f00000000000000000000aa")
            .put("name", account.name())
            .put("fullname", account.name())
            .put("email", account.name() + "@example.org")
            .put("emailVerified", true)
            .put("canPay", false)
            .put("periodEnd", 0)
            .put("avatarUrl", "/avatars/none.svg")
            .put("isPro", false);
    body.set("orgs", organizations(account));
    ObjectNode auth = JSON.objectNode().put("type", "access_token");
    auth.set("accessToken", token(account));
    body.set("auth", auth);
    return StandInAnswer.json(body);
  }

  private static ArrayNode organizations(StandInAccount account) {
    ArrayNode organizations = JSON.arrayNode();
    new TreeMap<>(account.organizations())
        .forEach((name, role) ->
            organizations.add(
                JSON.objectNode()
                    .put("type", "org")
                    .put("id", "5f00000000000000000000bb")
                    .put("name", name)
                    .put("fullname", name)
                    .put("roleInOrg", role)));
    return organizations;
  }

  private static ObjectNode token(StandInAccount account) {
    ObjectNode token =
        JSON.objectNode()
            .put("displayName", "tests")
            .put("role", account.role())
            .put("createdAt", "2026-08-01T12:00:00.000Z");
    if (account.role().equals("fineGrained")) {
      ObjectNode grants = JSON.objectNode().put("canReadGatedRepos", false);
      ArrayNode scoped = grants.putArray("scoped");
      account
          .grants()
          .forEach(namespace -> {
            ObjectNode scope = scoped.addObject();
            scope.putObject("entity").put("type", "org").put("name", namespace);
            scope.putArray("permissions").add("repo.content.read").add("repo.write");
          });
      grants.putArray("global");
      token.set("fineGrained", grants);
    }
    return token;
  }
}
