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
                "whsec_[A-Za-z0-9+/=]{24,}")
            .finds("rk_li" + "ve_MTahov29GN")
            .leaves("rk_liv"),
        token(
                "braintree-token",
                "A Braintree token",
                "access_token\\$production\\$[a-z0-9]{16}\\$[a-f0-9]{32}",
                "access_token\\$sandbox\\$[a-z0-9]{16}\\$[a-f0-9]{32}")
            .finds("access_token" + "$production$0a1b2c3d4e5f6g7h$0a1b2c3d4e5f60718293a4b5c6d7e8f9")
            .leaves("access_token$production$0a1b2c"),
        token(
                "square-token",
                "A Square token",
                "sq0atp-[A-Za-z0-9_-]{22,}",
                "sq0csp-[A-Za-z0-9_-]{40,}",
                "sq0idp-[A-Za-z0-9_-]{22}",
                "EAAA[A-Za-z0-9_-]{58,62}")
            .finds("sq0at" + "p-FMTahov29GNUbipw3AHOVc")
            .leaves("sq0atp-FM"),
        token(
                "shopify-token",
                "A Shopify token",
                "shpat_[a-fA-F0-9]{32}",
                "shpca_[a-fA-F0-9]{32}",
                "shppa_[a-fA-F0-9]{32}",
                "shpss_[a-fA-F0-9]{32}",
                "shptka_[a-fA-F0-9]{32}")
            .finds("shpat" + "_f07eF6dE5cD4bC3aB29A18C3aB29A18f")
            .leaves("shpat_f07"),
        token(
                "flutterwave-key",
                "A Flutterwave key",
                "FLWSECK[A-Z_]{0,8}-[a-zA-Z0-9]{12,}(-X)?",
                "FLWPUBK[A-Z_]{0,8}-[a-zA-Z0-9]{12,}(-X)?")
            .finds("FLWSE" + "CK-fmtAHOV29gnu")
            .leaves("FLWSEC"),
        token("easypost-key", "An EasyPost key", "EZAK[A-Za-z0-9]{54,}", "EZTK[A-Za-z0-9]{54,}")
            .finds("EZAKF" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07E")
            .leaves("EZAKFMTah"),
        token(
                "shippo-token",
                "A Shippo token",
                "shippo_live_[a-f0-9]{40}",
                "shippo_test_[a-f0-9]{40}")
            .finds("shipp" + "o_live_f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6")
            .leaves("shippo_li"),
        token(
                "duffel-token",
                "A Duffel token",
                "duffel_live_[A-Za-z0-9_=-]{43}",
                "duffel_test_[A-Za-z0-9_=-]{43}")
            .finds("duffe" + "l_live_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz")
            .leaves("duffel_li"),
        token(
                "plaid-token",
                "A Plaid token",
                "access-sandbox-[0-9a-f-]{36}",
                "access-development-[0-9a-f-]{36}",
                "access-production-[0-9a-f-]{36}")
            .finds("acces" + "s-sandbox-5c3a18f6d4b2907e8f6d4b2907e5c3a1b290")
            .leaves("access-sa"),
        token("gocardless-token", "A GoCardless token", "live_[A-Za-z0-9_=-]{40,}")
            .near("gocardless", "token", "key")
            .finds("gocardless live_" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("gocardless live_FMTa"),
        token(
                "lob-key",
                "A Lob key",
                "live_[a-f0-9]{35}",
                "test_[a-f0-9]{35}",
                "test_pub_[a-f0-9]{31}",
                "live_pub_[a-f0-9]{31}")
            .finds("live_" + "f6d4b2907e5c3a182907e5c3a18f6d4b5c3")
            .leaves("live_f6d4"),
        token(
                "pagarme-key",
                "A key of a payment service",
                "ak_live_[A-Za-z0-9]{30}",
                "ak_test_[A-Za-z0-9]{30}")
            .finds("ak_li" + "ve_FMTahov29GNUbipw3AHOVcjqx4BIPW")
            .leaves("ak_live_F"),
        token(
                "mercury-token",
                "A Mercury token",
                "mercury_production_[a-z]{3}_[A-Za-z0-9]{40,}_yrucrem")
            .finds("mercu" + "ry_production_fmt_ahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz_yrucrem")
            .leaves("mercury_p"),
        token(
                "razorpay-key",
                "A Razorpay key",
                "rzp_live_[A-Za-z0-9]{14,}",
                "rzp_test_[A-Za-z0-9]{14,}")
            .finds("rzp_l" + "ive_FMTahov29GNUbi")
            .leaves("rzp_liv"),
        token("adyen-key", "An Adyen key", "AQE[A-Za-z0-9+/=]{80,}")
            .finds(
                "AQEFM"
                    + "Tahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IPWdkry5CJQXelsz6D")
            .leaves("AQEFMTaho"),
        token("persona-key", "A Persona key", "persona_production_[A-Za-z0-9_-]{20,}")
            .finds("perso" + "na_production_FMTahov29GNUbipw3AHO")
            .leaves("persona_p"),
        token(
                "onfido-token",
                "An Onfido token",
                "api_live.[A-Za-z0-9_-]{32}",
                "api_live_us.[A-Za-z0-9_-]{32}",
                "api_live_ca.[A-Za-z0-9_-]{32}")
            .finds("api_l" + "ive.FMTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("api_live."),
        token("ramp-key", "A Ramp secret", "ramp_sec_[A-Za-z0-9]{40,}", "ramp_id_[A-Za-z0-9]{40}")
            .finds("ramp_" + "sec_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("ramp_sec_"),
        token("rainforest-key", "A Rainforest key", "apikey_[a-f0-9]{64}")
            .finds("apike" + "y_f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1")
            .leaves("apikey_f6"),
        token(
                "polar-token",
                "A Polar token",
                "polar_pat_[A-Za-z0-9_-]{30,}",
                "polar_oat_[A-Za-z0-9_-]{30,}")
            .finds("polar" + "_pat_FMTahov29GNUbipw3AHOVcjqx4BIPW")
            .leaves("polar_pat"),
        token("checkout-key", "A Checkout.com key", "sk_sbox_[a-z0-9*]{20,}")
            .finds("sk_sb" + "ox_fmt07elsz6dkry5cjqx4")
            .leaves("sk_sbox_f"),
        token(
                "paddle-key",
                "A Paddle key",
                "pdl_live_apikey_[A-Za-z0-9_]{30,}",
                "pdl_sdbx_apikey_[A-Za-z0-9_]{30,}")
            .finds("pdl_l" + "ive_apikey_FMTahov29GNUbipw3AHOVcjqx4BIPW")
            .leaves("pdl_live_"),
        token(
                "xendit-key",
                "A Xendit key",
                "xnd_production_[A-Za-z0-9_-]{40,}",
                "xnd_development_[A-Za-z0-9_-]{40,}")
            .finds("xnd_p" + "roduction_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("xnd_produ"),
        token("asaas-key", "An Asaas key", "\\$aact_[A-Za-z0-9_:=-]{60,}")
            .finds("$aact" + "_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu")
            .leaves("$aact_FMT"));
  }
}
