package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.token;

import dev.forkpoint.domain.scrub.Rule;
import java.util.List;

/// Payments, shops and shipping.
final class PaymentRules {
  private PaymentRules() {}

  static List<Rule> all() {
    return List.of(
        token(
            "stripe-key",
            "A Stripe key",
            "[sr]k_live_[A-Za-z0-9+/=]{10,}",
            "[sr]k_test_[A-Za-z0-9]{10,}",
            "[sr]k_prod_[A-Za-z0-9]{10,}",
            "whsec_[A-Za-z0-9+/=]{24,}"),
        token(
            "paypal-braintree-token",
            "A Braintree token",
            "access_token$production$[a-z0-9]{16}$[a-f0-9]{32}".replace("$", "\\$"),
            "access_token$sandbox$[a-z0-9]{16}$[a-f0-9]{32}".replace("$", "\\$")),
        token(
            "square-token",
            "A Square token",
            "sq0atp-[A-Za-z0-9_-]{22,}",
            "sq0csp-[A-Za-z0-9_-]{40,}",
            "sq0idp-[A-Za-z0-9_-]{22}",
            "EAAA[A-Za-z0-9_-]{58,62}"),
        token(
            "shopify-token",
            "A Shopify token",
            "shpat_[a-fA-F0-9]{32}",
            "shpca_[a-fA-F0-9]{32}",
            "shppa_[a-fA-F0-9]{32}",
            "shpss_[a-fA-F0-9]{32}",
            "shptka_[a-fA-F0-9]{32}"),
        token(
            "flutterwave-key",
            "A Flutterwave key",
            "FLWSECK[A-Z_]{0,8}-[a-zA-Z0-9]{12,}(-X)?",
            "FLWPUBK[A-Z_]{0,8}-[a-zA-Z0-9]{12,}(-X)?"),
        token("easypost-key", "An EasyPost key", "EZAK[A-Za-z0-9]{54,}", "EZTK[A-Za-z0-9]{54,}"),
        token(
            "shippo-token",
            "A Shippo token",
            "shippo_live_[a-f0-9]{40}",
            "shippo_test_[a-f0-9]{40}"),
        token(
            "duffel-token",
            "A Duffel token",
            "duffel_live_[A-Za-z0-9_=-]{43}",
            "duffel_test_[A-Za-z0-9_=-]{43}"),
        token(
            "plaid-token",
            "A Plaid token",
            "access-sandbox-[0-9a-f-]{36}",
            "access-development-[0-9a-f-]{36}",
            "access-production-[0-9a-f-]{36}"),
        token("gocardless-token", "A GoCardless token", "live_[A-Za-z0-9_=-]{40,}")
            .near("gocardless", "token", "key"),
        token(
            "lob-key",
            "A Lob key",
            "live_[a-f0-9]{35}",
            "test_[a-f0-9]{35}",
            "test_pub_[a-f0-9]{31}",
            "live_pub_[a-f0-9]{31}"),
        token(
            "paystack-or-similar-key",
            "A key of a payment service",
            "ak_live_[A-Za-z0-9]{30}",
            "ak_test_[A-Za-z0-9]{30}"),
        token(
            "mercury-token",
            "A Mercury token",
            "mercury_production_[a-z]{3}_[A-Za-z0-9]{40,}_yrucrem"),
        token(
            "razorpay-key",
            "A Razorpay key",
            "rzp_live_[A-Za-z0-9]{14,}",
            "rzp_test_[A-Za-z0-9]{14,}"),
        token("adyen-key", "An Adyen key", "AQE[A-Za-z0-9+/=]{80,}"),
        token("persona-key", "A Persona key", "persona_production_[A-Za-z0-9_-]{20,}"),
        token(
            "onfido-token",
            "An Onfido token",
            "api_live.[A-Za-z0-9_-]{32}",
            "api_live_us.[A-Za-z0-9_-]{32}",
            "api_live_ca.[A-Za-z0-9_-]{32}"),
        token("ramp-key", "A Ramp secret", "ramp_sec_[A-Za-z0-9]{40,}", "ramp_id_[A-Za-z0-9]{40}"),
        token("rainforest-key", "A Rainforest key", "apikey_[a-f0-9]{64}"),
        token(
            "polar-token",
            "A Polar token",
            "polar_pat_[A-Za-z0-9_-]{30,}",
            "polar_oat_[A-Za-z0-9_-]{30,}"));
  }
}
