package dev.forkpoint.domain.scrub.rules;

import dev.forkpoint.domain.scrub.Rule;
import dev.forkpoint.domain.scrub.Rule.Kind;
import java.util.List;

/// Secrets that are known by the form around them.
final class StructureRules {
  private StructureRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of(Kind.PRIVATE_KEY, "private-key", "A private key", List.of("-----begin ")),
        Rule.of(Kind.JWT, "json-web-token", "A JSON Web Token", List.of("eyj")),
        Rule.of(
            Kind.ADDRESS,
            "address-credentials",
            "The user and password of an address",
            List.of("://")),
        Rule.of(
            Kind.USER_OPTION,
            "curl-credentials",
            "The user and password of a request",
            List.of(" -u", " --user")),
        Rule.of(
            Kind.KUBERNETES,
            "kubernetes-secret",
            "The data of a Kubernetes Secret",
            List.of("kind:")),
        Rule.of(
            Kind.FORTY,
            "forty-random-characters",
            "Forty random characters, as AWS secret keys are",
            List.of()));
  }
}
