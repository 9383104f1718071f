package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.token;

import dev.forkpoint.domain.scrub.Rule;
import java.util.List;

/// What watches, secures and runs software.
final class OperationsRules {
  private OperationsRules() {}

  static List<Rule> all() {
    return List.of(
        token(
            "grafana-token",
            "A Grafana token",
            "glc_[A-Za-z0-9+/]{32,}[=]{0,2}",
            "glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}",
            "eyJrIjoi[A-Za-z0-9+/]{60,}[=]{0,2}",
            "eyJrIjoi[A-Za-z0-9]{60,}"),
        token(
            "new-relic-key",
            "A New Relic key",
            "NRAK-[A-Za-z0-9]{20,}",
            "NRII-[A-Za-z0-9_-]{20,}",
            "NRJS-[a-f0-9]{19}",
            "NRRA-[a-f0-9]{42}",
            "NRAA-[a-f0-9]{27}",
            "NRIQ-[A-Za-z0-9_-]{32}",
            "[a-f0-9]{36}NRAL"),
        token(
            "sentry-token",
            "A Sentry token",
            "sntryu_[a-f0-9]{64}",
            "sntrys_[A-Za-z0-9+/=_.-]{60,}",
            "sntrya_[a-f0-9]{64}"),
        token("datadog-key", "A Datadog key", "ddapp_[A-Za-z0-9]{34}", "ddpat_[A-Za-z0-9_-]{30,}"),
        token(
            "dynatrace-token",
            "A Dynatrace token",
            "dt0c01.[A-Z0-9]{24}.[A-Z0-9]{64}",
            "dt0[a-z][0-9]{2}.[A-Z0-9]{8,24}.[A-Z0-9]{64}"),
        token(
            "doppler-token",
            "A Doppler token",
            "dp.pt.[A-Za-z0-9]{40,}",
            "dp.ct.[A-Za-z0-9]{40,}",
            "dp.st.[a-z0-9_.-]{0,35}[A-Za-z0-9]{40,}",
            "dp.st.[A-Za-z0-9_.-]{40,}",
            "dp.sa.[A-Za-z0-9]{40,}",
            "dp.scim.[A-Za-z0-9]{40,}",
            "dp.audit.[A-Za-z0-9]{40,}"),
        token(
            "1password-key",
            "A 1Password secret key",
            "A3-[A-Z0-9]{6}-[A-Z0-9]{11}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}",
            "A3-[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}"),
        token(
            "1password-token",
            "A 1Password service account's token",
            "ops_eyJ[A-Za-z0-9+/_-]{100,}[=]{0,3}"),
        token("age-key", "An age key", "AGE-SECRET-KEY-1[A-Z0-9]{58}"),
        token("age-recipient", "An age recipient", "age1[a-z0-9]{58}"),
        Rule.run("okta-token", "An Okta token", "00[A-Za-z0-9_=-]{40}").near("okta", "ssws"),
        token("infracost-key", "An Infracost key", "ico-[A-Za-z0-9]{32}").entropy(3),
        token("prefect-key", "A Prefect key", "pnu_[A-Za-z0-9]{36}", "pnb_[A-Za-z0-9]{36}"),
        token(
            "defined-key",
            "A Defined Networking key",
            "dnkey-[A-Za-z0-9_=-]{26}-[A-Za-z0-9_=-]{52}",
            "dnkey-[A-Za-z0-9_=-]{60,}"),
        token(
            "authress-key",
            "An Authress key",
            "sc_[A-Za-z0-9]{5,30}.[A-Za-z0-9]{4,6}.acc[_-][A-Za-z0-9-]{10,32}.[A-Za-z0-9+/_=-]{30,120}",
            "ext_[A-Za-z0-9]{5,30}.[A-Za-z0-9]{4,6}.acc[_-][A-Za-z0-9-]{10,32}.[A-Za-z0-9+/_=-]{30,120}",
            "scauth_[A-Za-z0-9]{5,30}.[A-Za-z0-9]{4,6}.acc[_-][A-Za-z0-9-]{10,32}.[A-Za-z0-9+/_=-]{30,120}",
            "authress_[A-Za-z0-9]{5,30}.[A-Za-z0-9]{4,6}.acc[_-][A-Za-z0-9-]{10,32}.[A-Za-z0-9+/_=-]{30,120}"),
        token(
            "settlemint-token",
            "A SettleMint token",
            "sm_pat_[A-Za-z0-9]{16}",
            "sm_aat_[A-Za-z0-9]{16}",
            "sm_sat_[A-Za-z0-9]{16}"),
        token("pagerduty-key", "A PagerDuty key", "u\\+[A-Za-z0-9_+-]{18}"),
        token("rootly-key", "A Rootly key", "rootly_[a-f0-9]{64}"),
        token("coveralls-or-scalr", "A Scalr token", "at-[a-z0-9]{18}.[A-Za-z0-9_-]{40,}"),
        token("workato-token", "A Workato token", "wrka[a-z]{0,3}-eyJ[A-Za-z0-9_.-]{40,}"),
        token(
            "password-hash",
            "The hash of a password",
            "\\$2[abxy]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}",
            "\\$5\\$[./A-Za-z0-9=]{1,40}\\$[./A-Za-z0-9]{43}",
            "\\$5\\$rounds=[0-9]{1,9}\\$[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{43}",
            "\\$6\\$[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{86}",
            "\\$6\\$rounds=[0-9]{1,9}\\$[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{86}",
            "\\$8\\$[./A-Za-z0-9]{10,20}\\$[./A-Za-z0-9]{43}",
            "\\$y\\$[./A-Za-z0-9]{1,8}\\$[./A-Za-z0-9]{1,86}\\$[./A-Za-z0-9]{43}",
            "\\$argon2id\\$[A-Za-z0-9=,$+/]{40,}",
            "\\$krb5asrep\\$[A-Za-z0-9$@.:]{40,}",
            "\\$krb5tgs\\$[A-Za-z0-9$@.:*/]{40,}"),
        token("posthog-key", "A PostHog key", "phc_[A-Za-z0-9_-]{40,}", "phx_[A-Za-z0-9_-]{40,}"),
        token("segment-key", "A Segment key", "sgp_[A-Za-z0-9]{64}"),
        token(
            "launchdarkly-key",
            "A LaunchDarkly key",
            "sdk-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
            "api-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}"),
        token("ubidots-token", "A Ubidots token", "BBFF-[A-Za-z0-9]{30}"));
  }
}
