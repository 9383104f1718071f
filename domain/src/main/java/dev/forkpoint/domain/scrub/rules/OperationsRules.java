package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.place;
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
                "eyJrIjoi[A-Za-z0-9]{60,}")
            .finds("glc_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("glc_FMTah"),
        token(
                "new-relic-key",
                "A New Relic key",
                "NRAK-[A-Za-z0-9]{20,}",
                "NRII-[A-Za-z0-9_-]{20,}",
                "NRJS-[a-f0-9]{19}",
                "NRRA-[a-f0-9]{42}",
                "NRAA-[a-f0-9]{27}",
                "NRIQ-[A-Za-z0-9_-]{32}",
                "[a-f0-9]{36}NRAL")
            .finds("NRAK-" + "FMTahov29GNUbipw3AHO")
            .leaves("NRAK-FMT"),
        token(
                "sentry-token",
                "A Sentry token",
                "sntryu_[a-f0-9]{64}",
                "sntrys_[A-Za-z0-9+/=_.-]{60,}",
                "sntrya_[a-f0-9]{64}")
            .finds("sntry" + "u_f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1")
            .leaves("sntryu_f6"),
        token("datadog-key", "A Datadog key", "ddapp_[A-Za-z0-9]{34}", "ddpat_[A-Za-z0-9_-]{30,}")
            .finds("ddapp" + "_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry")
            .leaves("ddapp_FMT"),
        token(
                "dynatrace-token",
                "A Dynatrace token",
                "dt0c01.[A-Z0-9]{24}.[A-Z0-9]{64}",
                "dt0[a-z][0-9]{2}.[A-Z0-9]{8,24}.[A-Z0-9]{64}")
            .finds(
                "dt0c0"
                    + "1.FMT07ELSZ6DKRY5CJQX4BIPW.3AHOV29GNU18IPW3AHOV29GNU18FMT07ELSZ6DKRY5CJQX4BLSZ6DKRY5CJQX4BI")
            .leaves("dt0c01.FM"),
        token(
                "doppler-token",
                "A Doppler token",
                "dp.pt.[A-Za-z0-9]{40,}",
                "dp.ct.[A-Za-z0-9]{40,}",
                "dp.st.[a-z0-9_.-]{0,35}[A-Za-z0-9]{40,}",
                "dp.st.[A-Za-z0-9_.-]{40,}",
                "dp.sa.[A-Za-z0-9]{40,}",
                "dp.scim.[A-Za-z0-9]{40,}",
                "dp.audit.[A-Za-z0-9]{40,}")
            .finds("dp.pt" + ".FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("dp.pt.FMT"),
        token(
                "1password-key",
                "A 1Password secret key",
                "A3-[A-Z0-9]{6}-[A-Z0-9]{11}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}",
                "A3-[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}")
            .finds("A3-FM" + "T07E-LSZ6DKRY5CJ-QX4BI-PW3AH-OV29G")
            .leaves("A3-FMT07E"),
        token(
                "1password-token",
                "A 1Password service account's token",
                "ops_eyJ[A-Za-z0-9+/_-]{100,}[=]{0,3}")
            .finds(
                "ops_e"
                    + "yJFMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18FMT")
            .leaves("ops_eyJFM"),
        token("age-key", "An age key", "AGE-SECRET-KEY-1[A-Z0-9]{58}")
            .finds(
                "AGE-S" + "ECRET-KEY-1FMT07ELSZ6DKRY5CJQX4BIPW3AHOV29GNU18IPW3AHOV29GNU18FMT07EL")
            .leaves("AGE-SECRE"),
        token("age-recipient", "An age recipient", "age1[a-z0-9]{58}")
            .finds("age1f" + "mt07elsz6dkry5cjqx4bipw3ahov29gnu18ipw3ahov29gnu18fmt07el")
            .leaves("age1fmt07"),
        Rule.run("okta-token", "An Okta token", "00[A-Za-z0-9_=-]{40}")
            .near("okta", "ssws")
            .finds("okta 00FMT" + "ahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("okta 00FMTahov"),
        token("infracost-key", "An Infracost key", "ico-[A-Za-z0-9]{32}")
            .entropy(3)
            .finds("ico-F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("ico-FMTah"),
        token("prefect-key", "A Prefect key", "pnu_[A-Za-z0-9]{36}", "pnb_[A-Za-z0-9]{36}")
            .finds("pnu_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5C")
            .leaves("pnu_FMTah"),
        token(
                "defined-key",
                "A Defined Networking key",
                "dnkey-[A-Za-z0-9_=-]{26}-[A-Za-z0-9_=-]{52}",
                "dnkey-[A-Za-z0-9_=-]{60,}")
            .finds(
                "dnkey"
                    + "-FMTahov29GNUbipw3AHOVcjqx4-BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IPWdkry5CJQXelsz")
            .leaves("dnkey-FMT"),
        token(
                "authress-key",
                "An Authress key",
                "sc_[A-Za-z0-9]{5,30}.[A-Za-z0-9]{4,6}.acc[_-][A-Za-z0-9-]{10,32}.[A-Za-z0-9+/_=-]{30,120}",
                "ext_[A-Za-z0-9]{5,30}.[A-Za-z0-9]{4,6}.acc[_-][A-Za-z0-9-]{10,32}.[A-Za-z0-9+/_=-]{30,120}",
                "scauth_[A-Za-z0-9]{5,30}.[A-Za-z0-9]{4,6}.acc[_-][A-Za-z0-9-]{10,32}.[A-Za-z0-9+/_=-]{30,120}",
                "authress_[A-Za-z0-9]{5,30}.[A-Za-z0-9]{4,6}.acc[_-][A-Za-z0-9-]{10,32}.[A-Za-z0-9+/_=-]{30,120}")
            .finds("sc_FM" + "Tah.ov29.acc_NUbipw3AHO.Vcjqx4BIPWdkry5CJQXelsz6DKRYfm")
            .leaves("sc_FMTah."),
        token(
                "settlemint-token",
                "A SettleMint token",
                "sm_pat_[A-Za-z0-9]{16}",
                "sm_aat_[A-Za-z0-9]{16}",
                "sm_sat_[A-Za-z0-9]{16}")
            .finds("sm_pa" + "t_FMTahov29GNUbipw")
            .leaves("sm_pat_"),
        token("pagerduty-key", "A PagerDuty key", "u\\+[A-Za-z0-9_+-]{18}")
            .finds("u+FMT" + "ahov29GNUbipw3A")
            .leaves("u+FMTa"),
        token("rootly-key", "A Rootly key", "rootly_[a-f0-9]{64}")
            .finds("rootl" + "y_f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1")
            .leaves("rootly_f6"),
        token("scalr-token", "A Scalr token", "at-[a-z0-9]{18}.[A-Za-z0-9_-]{40,}")
            .finds("at-fm" + "t07elsz6dkry5cjq.HOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZg")
            .leaves("at-fmt07e"),
        token("workato-token", "A Workato token", "wrka[a-z]{0,3}-eyJ[A-Za-z0-9_.-]{40,}")
            .finds("wrka-" + "eyJFMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("wrka-eyJF"),
        token(
                "password-hash",
                "The hash of a password",
                "\\$1\\$[./A-Za-z0-9]{2,8}\\$[./A-Za-z0-9]{22}",
                "\\$apr1\\$[./A-Za-z0-9]{2,8}\\$[./A-Za-z0-9]{22}",
                "\\$2[abxy]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}",
                "\\$5\\$[./A-Za-z0-9=]{1,40}\\$[./A-Za-z0-9]{43}",
                "\\$5\\$rounds=[0-9]{1,9}\\$[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{43}",
                "\\$6\\$[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{86}",
                "\\$6\\$rounds=[0-9]{1,9}\\$[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{86}",
                "\\$8\\$[./A-Za-z0-9]{10,20}\\$[./A-Za-z0-9]{43}",
                "\\$y\\$[./A-Za-z0-9]{1,8}\\$[./A-Za-z0-9]{1,86}\\$[./A-Za-z0-9]{43}",
                "\\$argon2id\\$[A-Za-z0-9=,$+/]{40,}",
                "\\$krb5asrep\\$[A-Za-z0-9$@.:]{40,}",
                "\\$krb5tgs\\$[A-Za-z0-9$@.:*/]{40,}")
            .finds("$2b$2" + "9$ahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELS")
            .leaves("$2b$29$ah"),
        token("posthog-key", "A PostHog key", "phc_[A-Za-z0-9_-]{40,}", "phx_[A-Za-z0-9_-]{40,}")
            .finds("phc_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("phc_FMTah"),
        token("segment-key", "A Segment key", "sgp_[A-Za-z0-9]{64}")
            .finds("sgp_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IP")
            .leaves("sgp_FMTah"),
        token(
                "launchdarkly-key",
                "A LaunchDarkly key",
                "sdk-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
                "api-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}")
            .finds("sdk-f" + "6d4b290-7e5c-3a18-2907-e5c3a18f6d4b")
            .leaves("sdk-f6d4b"),
        token("ubidots-token", "A Ubidots token", "BBFF-[A-Za-z0-9]{30}")
            .finds("BBFF-" + "FMTahov29GNUbipw3AHOVcjqx4BIPW")
            .leaves("BBFF-FMTa"),
        token("infisical-token", "An Infisical token", "st.[a-f0-9]{24}.[a-f0-9]{32}.[a-f0-9]{32}")
            .finds(
                "st.f6"
                    + "d4b2907e5c3a182907e5c3.a18f6d4b5c3a18f6d4b2907e8f6d4b29.07e5c3a1b2907e5c3a18f6d4e5c3a18f")
            .leaves("st.f6d4b2"),
        token("honeycomb-key", "A Honeycomb key", "hcaik_[a-z0-9]{40,}", "hcxik_[a-z0-9]{40,}")
            .finds("hcaik" + "_fmt07elsz6dkry5cjqx4bipw3ahov29gnu18ipw3")
            .leaves("hcaik_fmt"),
        token("jumpcloud-key", "A JumpCloud key", "jca_[A-Za-z0-9]{36}")
            .finds("jca_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5C")
            .leaves("jca_FMTah"),
        token("nightfall-key", "A Nightfall key", "NF-[A-Za-z0-9]{32}")
            .finds("NF-FM" + "Tahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("NF-FMTaho"),
        token(
                "devcycle-key",
                "A DevCycle key",
                "dvc_server_[A-Za-z0-9_]{30,}",
                "dvc_client_[A-Za-z0-9_]{30,}",
                "dvc_mobile_[A-Za-z0-9_]{30,}")
            .finds("dvc_s" + "erver_FMTahov29GNUbipw3AHOVcjqx4BIPW")
            .leaves("dvc_serve"),
        token(
                "configcat-key",
                "A ConfigCat SDK key",
                "configcat-sdk-1/[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22}")
            .finds("confi" + "gcat-sdk-1/FMTahov29GNUbipw3AHOVc/jqx4BIPWdkry5CJQXelsz6")
            .leaves("configcat"),
        token("unkey-key", "An Unkey root key", "unkey_[A-Za-z0-9]{20,}")
            .finds("unkey" + "_FMTahov29GNUbipw3AHO")
            .leaves("unkey_FM"),
        token("zuplo-key", "A Zuplo key", "zpka_[A-Za-z0-9_]{40,}")
            .finds("zpka_" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("zpka_FMTa"),
        place(
                "thingsboard-address",
                "The access token of a device in an address of ThingsBoard",
                "thingsboard.cloud/api/v1/|[a-z0-9]{20}|")
            .finds("https://thingsboard.cloud/api/v1/fmt07elsz6dkry5cjqx4/telemetry")
            .leaves("https://thingsboard.cloud/api/v1/provision"),
        place(
                "truenas-key",
                "The key that is sent to a TrueNAS",
                "auth.login_with_api_key[\"]{1,2}[ ,\n\r\t]{1,20}\"params\"[ ]{0,2}:[ ]{0,2}\\[[ \n\r\t]{0,20}\"|[0-9]{1,4}-[A-Za-z0-9]{64}|")
            .finds(
                "\"method\": \"auth.login_with_api_key\", \"params\": [\"8-FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18FM\"]")
            .leaves("\"method\": \"auth.login_with_api_key\", \"params\": []"));
  }
}
