package dev.forkpoint.domain.scrub.rules;

import dev.forkpoint.domain.scrub.Rule;
import dev.forkpoint.domain.scrub.Rule.Kind;
import java.util.List;

/// Secrets that are known by the name that they are given to.
final class NameRules {
  private NameRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of(Kind.PASSWORD, "password", "The value of a password", List.of("pass", "pwd", "_pw"))
            .finds("password = \"n0t-real\"", "DB_PASSWORD=correcthorse")
            .leaves("password = getPassword()", "password: string"),
        Rule.of(
                Kind.SECRET,
                "secret",
                "The value of a token or secret",
                List.of(
                    "token",
                    "secret",
                    "apikey",
                    "api_key",
                    "api-key",
                    "api key",
                    "api.key",
                    "access_key",
                    "accesskey",
                    "access-key",
                    "private_key",
                    "privatekey",
                    "private-key",
                    "auth_key",
                    "authkey",
                    "credential",
                    "bearer",
                    "authorization",
                    "encryption_key",
                    "signing_key",
                    "master_key",
                    "session_key",
                    "_pat=",
                    "_pat =",
                    "_pat:",
                    "preshared",
                    "unseal",
                    "contribsys"))
            .finds(
                "api_token: \"q8w7e6r5t4y3u2i1\"",
                "\"client_secret\": \"0f1e2d3c4b5a69788796a5b4c3d2e1f0\"")
            .leaves(
                "max_tokens = 4096123412",
                "token = next_token(input)",
                "token = p11_get_i32",
                "struct LIB_PKCS12SecretAdditionalStr LIB_PKCS12SecretAdditional;"),
        Rule.of(
                Kind.KEY,
                "key",
                "The random value of a key",
                List.of("key", "auth", "creds", "access", "private"))
            .finds("signing key = \"q8W7e6R5t4Y3u2I1o0P9\"")
            .leaves("primary_key = \"q8W7e6R5t4Y3u2I1o0P9\""),
        Rule.of(Kind.VENDOR, "vendor-key", "A value named after a vendor of keys", Vendors.NAMES)
            .finds("mapquest = q8w7e6r5t4y3u2i1o0p9", "zenkit TOKEN q8w7e6r5t4y3u2i1o0p9")
            .leaves("mapquest = client()"));
  }
}
