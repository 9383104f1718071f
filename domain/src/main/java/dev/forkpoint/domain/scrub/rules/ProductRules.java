package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.token;

import dev.forkpoint.domain.scrub.Rule;
import java.util.List;

/// Products for work, design, data and the web.
final class ProductRules {
  private ProductRules() {}

  static List<Rule> all() {
    return List.of(
        token("airtable-token", "An Airtable token", "pat[A-Za-z0-9]{14}.[a-f0-9]{64}"),
        token(
            "notion-token",
            "A Notion token",
            "ntn_[0-9]{11}[A-Za-z0-9]{35}",
            "ntn_[A-Za-z0-9]{40,}",
            "secret_[A-Za-z0-9]{43}"),
        token(
            "linear-token",
            "A Linear token",
            "lin_api_[A-Za-z0-9]{40,}",
            "lin_oauth_[A-Za-z0-9]{40,}"),
        token(
            "figma-token",
            "A Figma token",
            "figd_[A-Za-z0-9_-]{38,}",
            "figu_[A-Za-z0-9_-]{38,}",
            "figo_[A-Za-z0-9_-]{38,}"),
        token("clickup-token", "A ClickUp token", "pk_[0-9]{7,9}_[A-Z0-9]{30,}"),
        token("klaviyo-key", "A Klaviyo key", "pk_[a-f0-9]{34}", "pk_[a-z0-9]{34}"),
        token("contentful-token", "A Contentful token", "CFPAT-[A-Za-z0-9_-]{43}"),
        token("typeform-token", "A Typeform token", "tfp_[A-Za-z0-9_.=-]{40,}"),
        token("frameio-token", "A Frame.io token", "fio-u-[A-Za-z0-9_=-]{40,}"),
        token(
            "mapbox-token",
            "A Mapbox token",
            "pk.[A-Za-z0-9]{60,90}.[A-Za-z0-9_-]{22}",
            "pk.eyJ1[A-Za-z0-9_-]{20,}.[A-Za-z0-9_-]{20,}",
            "sk.eyJ1[A-Za-z0-9_-]{20,}.[A-Za-z0-9_-]{20,}",
            "tk.eyJ1[A-Za-z0-9_-]{20,}.[A-Za-z0-9_-]{20,}"),
        token("apify-token", "An Apify token", "apify_api_[A-Za-z0-9]{36}"),
        token("clerk-key", "A Clerk key", "sk_live_[A-Za-z0-9]{32,}"),
        token(
            "canva-secret", "A Canva secret", "cnvca[A-Za-z0-9_-]{40,}", "OC-[A-Za-z0-9_-]{11,12}"),
        token(
            "salesforce-token",
            "A Salesforce token",
            "[A-Za-z0-9]{15}!AQ[A-Za-z0-9_.]{60,}",
            "5Aep861[A-Za-z0-9._]{50,}"),
        token("fullstory-key", "A FullStory key", "na1.[A-Za-z0-9+/]{20,}"),
        token(
            "pubnub-key",
            "A PubNub key",
            "pub-c-[0-9a-z-]{36}",
            "sub-c-[0-9a-z-]{36}",
            "sec-c-[A-Za-z0-9]{48}"),
        token("teamwork-token", "A Teamwork token", "tkn.v1_[A-Za-z0-9_=-]{60,}"),
        token("monday-or-amplitude", "A WorkOS key", "sk_live_a2V5X[A-Za-z0-9]{40,}"),
        Rule.run("tickettailor-key", "A Ticket Tailor key", "sk_[0-9]{4,5}_[0-9]{6}_[a-f0-9]{32}"),
        token("dfuse-key", "A dfuse key", "web_[a-f0-9]{32}"),
        token("fleetbase-key", "A Fleetbase key", "flb_live_[A-Za-z0-9]{20}"),
        Rule.run("beamer-token", "A Beamer token", "b_[A-Za-z0-9_=-]{44}").near("beamer"),
        token("adobe-secret", "An Adobe secret", "p8e-[A-Za-z0-9]{32}"),
        token("blynk-secret", "A Blynk client", "oa2-client-id_[A-Za-z0-9_-]{32}"),
        token("intra42-secret", "A 42 secret", "s-s4t2ud-[a-f0-9]{64}", "s-s4t2af-[a-f0-9]{64}"),
        token("bannerbear-or-similar", "A MessageBird key", "live_[A-Za-z0-9]{25}")
            .near("messagebird"));
  }
}
