package dev.forkpoint.domain.scrub.rules;

import dev.forkpoint.domain.scrub.Rule;
import dev.forkpoint.domain.scrub.Rule.Kind;
import java.util.List;

/// Secrets that are known by the name that they are given to.
final class NameRules {
  private NameRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of(
            Kind.PASSWORD,
            "password",
            "The value of a password",
            List.of("passw", "passphrase", "pwd", "passcode")),
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
                "contribsys")),
        Rule.of(
            Kind.KEY,
            "key",
            "The random value of a key",
            List.of("key", "auth", "creds", "access", "private")),
        Rule.of(Kind.VENDOR, "vendor-key", "A value named after a vendor of keys", Vendors.NAMES));
  }
}
