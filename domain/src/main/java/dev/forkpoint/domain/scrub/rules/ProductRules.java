package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.token;

import dev.forkpoint.domain.scrub.Rule;
import java.util.List;

/// Products for work, design, data and the web.
final class ProductRules {
  private ProductRules() {}

  static List<Rule> all() {
    return List.of(
        token("airtable-token", "An Airtable token", "pat[A-Za-z0-9]{14}.[a-f0-9]{64}")
            .finds(
                "patFM"
                    + "Tahov29GNUbi.182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1b2907e5c3a18f6")
            .leaves("patFMTaho"),
        token(
                "notion-token",
                "A Notion token",
                "ntn_[0-9]{11}[A-Za-z0-9]{35}",
                "ntn_[A-Za-z0-9]{40,}",
                "secret_[A-Za-z0-9]{43}")
            .finds("ntn_5" + "2963074188Ubipw3AHOVcjqx4BIPWdkry5CJQXelsz6DK")
            .leaves("ntn_52963"),
        token(
                "linear-token",
                "A Linear token",
                "lin_api_[A-Za-z0-9]{40,}",
                "lin_oauth_[A-Za-z0-9]{40,}")
            .finds("lin_a" + "pi_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("lin_api_F"),
        token(
                "figma-token",
                "A Figma token",
                "figd_[A-Za-z0-9_-]{38,}",
                "figu_[A-Za-z0-9_-]{38,}",
                "figo_[A-Za-z0-9_-]{38,}")
            .finds("figd_" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQ")
            .leaves("figd_FMTa"),
        token("clickup-token", "A ClickUp token", "pk_[0-9]{7,9}_[A-Z0-9]{30,}")
            .finds("pk_52" + "96307_SZ6DKRY5CJQX4BIPW3AHOV29GNU18I")
            .leaves("pk_529630"),
        token("klaviyo-key", "A Klaviyo key", "pk_[a-f0-9]{34}", "pk_[a-z0-9]{34}")
            .finds("pk_f6" + "d4b2907e5c3a182907e5c3a18f6d4b5c")
            .leaves("pk_f6d4b2"),
        token("contentful-token", "A Contentful token", "CFPAT-[A-Za-z0-9_-]{43,}")
            .finds("CFPAT" + "-FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz")
            .leaves("CFPAT-FMT"),
        token("typeform-token", "A Typeform token", "tfp_[A-Za-z0-9_.=-]{40,}")
            .finds("tfp_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("tfp_FMTah"),
        token("frameio-token", "A Frame.io token", "fio-u-[A-Za-z0-9_=-]{40,}")
            .finds("fio-u" + "-FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("fio-u-FMT"),
        token(
                "mapbox-token",
                "A Mapbox token",
                "pk.[A-Za-z0-9]{60,90}.[A-Za-z0-9_-]{22}",
                "pk.eyJ1[A-Za-z0-9_-]{20,}.[A-Za-z0-9_-]{20,}",
                "sk.eyJ1[A-Za-z0-9_-]{20,}.[A-Za-z0-9_-]{20,}",
                "tk.eyJ1[A-Za-z0-9_-]{20,}.[A-Za-z0-9_-]{20,}")
            .finds(
                "pk.FM"
                    + "Tahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu.18IPWdkry5CJQXelsz6DKR")
            .leaves("pk.FMTaho"),
        token("apify-token", "An Apify token", "apify_api_[A-Za-z0-9]{36}")
            .finds("apify" + "_api_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5C")
            .leaves("apify_api"),
        token("clerk-key", "A Clerk key", "sk_live_[A-Za-z0-9]{32,}")
            .finds("sk_li" + "ve_FMTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("sk_live_F"),
        token(
                "canva-secret",
                "A Canva secret",
                "cnvca[A-Za-z0-9_-]{40,}",
                "OC-[A-Za-z0-9_-]{11,12}")
            .finds("cnvca" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("cnvcaFMTa"),
        token(
                "salesforce-token",
                "A Salesforce token",
                "[A-Za-z0-9]{15}!AQ[A-Za-z0-9_.]{60,}",
                "00D[A-Za-z0-9]{12}![A-Za-z0-9_.]{60,}",
                "5Aep861[A-Za-z0-9._]{50,}")
            .entropy(3)
            .finds(
                "FMTah"
                    + "ov29GNUbip!AQw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IPWdkry5CJQXe")
            .leaves("FMTahov29"),
        token("fullstory-key", "A FullStory key", "na1.[A-Za-z0-9+/]{20,}")
            .finds("na1.F" + "MTahov29GNUbipw3AHO")
            .leaves("na1.FMTa"),
        token(
                "pubnub-key",
                "A PubNub key",
                "pub-c-[0-9a-z-]{36}",
                "sub-c-[0-9a-z-]{36}",
                "sec-c-[A-Za-z0-9]{48}")
            .finds("pub-c" + "-5cjqx4bipw3ahov29gnu18fmt07elsz6dkry")
            .leaves("pub-c-5cj"),
        token("column-key", "A Column key", "live_[A-Za-z0-9]{27,}", "test_[A-Za-z0-9]{27,}")
            .near("column")
            .finds("column live_" + "FMTahov29GNUbipw3AHOVcjqx4B")
            .leaves("column live_FMTa"),
        token("teamwork-token", "A Teamwork token", "tkn.v1_[A-Za-z0-9_=-]{60,}")
            .finds("tkn.v" + "1_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu")
            .leaves("tkn.v1_FM"),
        token("workos-key", "A WorkOS key", "sk_live_a2V5X[A-Za-z0-9]{40,}")
            .finds("sk_li" + "ve_a2V5XFMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("sk_live_a"),
        Rule.run("tickettailor-key", "A Ticket Tailor key", "sk_[0-9]{4,5}_[0-9]{6}_[a-f0-9]{32}")
            .finds("sk_52" + "96_307418_5c3a182907e5c3a18f6d4b5c3a18f6d4")
            .leaves("sk_5296_3"),
        token("dfuse-key", "A dfuse key", "web_[a-f0-9]{32}")
            .finds("web_f" + "6d4b2907e5c3a182907e5c3a18f6d4b")
            .leaves("web_f6d4b"),
        token("fleetbase-key", "A Fleetbase key", "flb_live_[A-Za-z0-9]{20}")
            .finds("flb_l" + "ive_FMTahov29GNUbipw3AHO")
            .leaves("flb_live_"),
        Rule.run("beamer-token", "A Beamer token", "b_[A-Za-z0-9_-]{43,44}[=]{0,1}")
            .near("beamer")
            .finds("beamer b_FMT" + "ahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6")
            .leaves("beamer b_FMTahov"),
        token("adobe-secret", "An Adobe secret", "p8e-[A-Za-z0-9]{32}")
            .finds("p8e-F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("p8e-FMTah"),
        token("blynk-secret", "A Blynk client", "oa2-client-id_[A-Za-z0-9_-]{32}")
            .finds("oa2-c" + "lient-id_FMTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("oa2-clien"),
        token("intra42-secret", "A 42 secret", "s-s4t2ud-[a-f0-9]{64}", "s-s4t2af-[a-f0-9]{64}")
            .finds("s-s4t" + "2ud-f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1")
            .leaves("s-s4t2ud-"),
        token("messagebird-key", "A MessageBird key", "live_[A-Za-z0-9]{25}")
            .near("messagebird")
            .finds("messagebird live_" + "FMTahov29GNUbipw3AHOVcjqx")
            .leaves("messagebird live_FMTa"),
        token(
                "hubspot-token",
                "A HubSpot token of a private app",
                "pat-(na1|na2|eu1|ap1)-[A-Za-z0-9]{8}-[A-Za-z0-9]{4}-[A-Za-z0-9]{4}-[A-Za-z0-9]{4}-[A-Za-z0-9]{12}")
            .finds("pat-n" + "a1-FMTahov2-9GNU-bipw-3AHO-Vcjqx4BIPWdk")
            .leaves("pat-na1-F"),
        token(
                "wakatime-key",
                "A WakaTime key",
                "waka_[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}")
            .finds("waka_" + "f6d4b290-7e5c-3a18-2907-e5c3a18f6d4b")
            .leaves("waka_f6d4"),
        token("packagist-token", "A Private Packagist token", "packagist_[a-z]{2,4}_[a-f0-9]{60,}")
            .finds("packa" + "gist_fm_d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3")
            .leaves("packagist"),
        token("samsara-token", "A Samsara token", "samsara_api_[A-Za-z0-9]{28,}")
            .finds("samsa" + "ra_api_FMTahov29GNUbipw3AHOVcjqx4BI")
            .leaves("samsara_a"),
        Rule.run("woocommerce-key", "A WooCommerce key", "ck_[a-f0-9]{40}", "cs_[a-f0-9]{40}")
            .finds("ck_f6" + "d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6")
            .leaves("ck_f6d4b2"),
        token("databento-key", "A Databento key", "db-[A-Za-z0-9]{29}")
            .finds("db-FM" + "Tahov29GNUbipw3AHOVcjqx4BIP")
            .leaves("db-FMTaho"),
        token("cfx-key", "A Cfx.re key", "cfxk_[A-Za-z0-9]{20}_[A-Za-z0-9]{4,8}")
            .finds("cfxk_" + "FMTahov29GNUbipw3AHO_Vcjq")
            .leaves("cfxk_FMTa"),
        token(
                "ebay-key",
                "An eBay key",
                "SBX-[a-f0-9]{12}-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}",
                "PRD-[a-f0-9]{12}-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}")
            .finds("SBX-f" + "6d4b2907e5c-3a182907-e5c3-a18f-6d4b")
            .leaves("SBX-f6d4b"),
        token("intercom-token", "An Intercom token", "dG9rO[A-Za-z0-9+/]{50,}[=]{0,2}")
            .finds("dG9rO" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfm")
            .leaves("dG9rOFMTa"),
        token("zoho-token", "A Zoho token", "1000.[a-f0-9]{32}.[a-f0-9]{32}")
            .finds("1000." + "f6d4b2907e5c3a182907e5c3a18f6d4b.5c3a18f6d4b2907e8f6d4b2907e5c3a1")
            .leaves("1000.f6d4"),
        token("val-town-token", "A Val Town token", "vtwn_[A-Za-z0-9]{20,}")
            .finds("vtwn_" + "FMTahov29GNUbipw3AHO")
            .leaves("vtwn_FMT"));
  }
}
