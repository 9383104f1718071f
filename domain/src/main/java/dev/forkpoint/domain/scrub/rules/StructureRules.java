package dev.forkpoint.domain.scrub.rules;

import dev.forkpoint.domain.scrub.Rule;
import dev.forkpoint.domain.scrub.Rule.Kind;
import java.util.List;

/// Secrets that are known by the form around them.
final class StructureRules {
  private StructureRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of(Kind.PRIVATE_KEY, "private-key", "A private key", List.of("-----begin "))
            .finds(
                "-----BEGIN "
                    + "PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj\n-----END PRIVATE KEY-----")
            .leaves(
                "-----BEGIN "
                    + "PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKC\n-----END PUBLIC KEY-----"),
        Rule.of(Kind.JWT, "json-web-token", "A JSON Web Token", List.of("eyj"))
            .finds("eyJ" + "hbGciOiJub25lIn0AAAA.eyJzdWIiOiJleGFtcGxlIn0.c2lnbmF0dXJlLW9mLW5v")
            .leaves("eyJ" + "hbGci.eyJz"),
        Rule.of(
                Kind.ADDRESS,
                "address-credentials",
                "The user and password of an address",
                List.of("://"))
            .finds("ftp://someone:n0t-real@" + "example.org/")
            .leaves("https://example.org/@scope/name", "postgres://user:password@localhost/"),
        Rule.of(
                Kind.USER_OPTION,
                "curl-credentials",
                "The user and password of a request",
                List.of(" -u", " --user"))
            .finds("curl -u someone:n0t-real https://example.org")
            .leaves("curl -u \"$USER:$PASSWORD\" https://example.org"),
        Rule.of(
                Kind.KUBERNETES,
                "kubernetes-secret",
                "The data of a Kubernetes Secret",
                List.of("kind:"))
            .finds("kind: Secret\ndata:\n  name: bm90LXJlYWw=\n")
            .leaves("kind: ConfigMap\ndata:\n  name: bm90LXJlYWw=\n"),
        Rule.of(
                Kind.FORTY,
                "forty-random-characters",
                "Forty random characters, as AWS secret keys are",
                List.of())
            .finds("x(0aB1cD2eF3/H4iJ5kL6+N7oP8qR9sT0uV1wX2yZ3)")
            .leaves("3f786850e387550fdab836ed7e6dc881de23001b"));
  }
}
