package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.token;

import dev.forkpoint.domain.scrub.Rule;
import java.util.List;

/// Chat, mail, telephony and social networks.
final class MessagingRules {
  private MessagingRules() {}

  static List<Rule> all() {
    return List.of(
        token(
                "slack-token",
                "A Slack token",
                "xoxb-[A-Za-z0-9-]{20,}",
                "xoxp-[A-Za-z0-9-]{20,}",
                "xoxe-[A-Za-z0-9-]{20,}",
                "xoxe.xox[bp]-[A-Za-z0-9-]{20,}",
                "xoxo-[A-Za-z0-9-]{20,}",
                "xoxs-[A-Za-z0-9-]{20,}",
                "xoxa-[A-Za-z0-9-]{20,}",
                "xoxr-[A-Za-z0-9-]{20,}",
                "xoxc-[A-Za-z0-9-]{20,}",
                "xoxd-[A-Za-z0-9%/+=-]{20,}",
                "xapp-[0-9]-[A-Za-z0-9-]{20,}",
                "xwfp-[A-Za-z0-9-]{20,}")
            .finds("xoxb-" + "FMTahov29GNUbipw3AHO")
            .leaves("xoxb-FMT"),
        token(
                "slack-webhook",
                "A Slack webhook",
                "(https|http)?(://)?hooks.slack.com/services/[A-Za-z0-9+/]{20,}",
                "(https|http)?(://)?hooks.slack.com/workflows/[A-Za-z0-9+/]{20,}",
                "(https|http)?(://)?hooks.slack.com/triggers/[A-Za-z0-9+/]{20,}")
            .finds("hooks" + ".slack.com/services/FMTahov29GNUbipw3AHO")
            .leaves("hooks.sla"),
        token(
                "discord-webhook",
                "A Discord webhook",
                "https://discord.com/api/webhooks/[0-9]{15,20}[/A-Za-z0-9_-]{0,90}",
                "https://discordapp.com/api/webhooks/[0-9]{15,20}[/A-Za-z0-9_-]{0,90}")
            .finds("https" + "://discord.com/api/webhooks/529630741885296")
            .leaves("https://d"),
        token(
                "teams-webhook",
                "A Microsoft Teams webhook",
                "https://[A-Za-z0-9-]{1,60}.webhook.office.com/webhookb2/[A-Za-z0-9@/-]{40,}",
                "https://outlook.office.com/webhook/[A-Za-z0-9@/-]{40,}",
                "https://outlook.office365.com/webhook/[A-Za-z0-9@/-]{40,}")
            .finds(
                "https"
                    + "://F.webhook.office.com/webhookb2/MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXel")
            .leaves("https://F"),
        token(
                "zapier-webhook",
                "A Zapier webhook",
                "https://hooks.zapier.com/hooks/catch/[A-Za-z0-9/]{8,}")
            .finds("https" + "://hooks.zapier.com/hooks/catch/FMTahov2")
            .leaves("https://h"),
        token(
                "telegram-token",
                "A Telegram bot's token",
                "[0-9]{8,10}:AA[A-Za-z0-9_-]{32,34}",
                "tgram://[0-9]{8,10}:[A-Za-z0-9_-]{35}")
            .finds("52963" + "074:AA9GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("52963074:"),
        token("mailchimp-key", "A Mailchimp key", "[a-f0-9]{32}-us[0-9]{1,2}")
            .finds("f6d4b" + "2907e5c3a182907e5c3a18f6d4b-us8")
            .leaves("f6d4b2907"),
        token("mailgun-key", "A Mailgun key", "pubkey-[a-f0-9]{32}", "key-[a-f0-9]{32}")
            .finds("pubke" + "y-f6d4b2907e5c3a182907e5c3a18f6d4b")
            .leaves("pubkey-f6"),
        token(
                "sendgrid-key",
                "A SendGrid key",
                "SG.[A-Za-z0-9_-]{16,24}.[A-Za-z0-9_-]{30,}",
                "SG.[A-Za-z0-9_=.-]{66,}")
            .finds("SG.FM" + "Tahov29GNUbipw.3AHOVcjqx4BIPWdkry5CJQXelsz6DK")
            .leaves("SG.FMTaho"),
        token(
                "sendinblue-key",
                "A Brevo key",
                "xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}",
                "xsmtpsib-[a-f0-9]{64}-[A-Za-z0-9]{16}")
            .finds(
                "xkeys"
                    + "ib-f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1-Wdkry5CJQXelsz6D")
            .leaves("xkeysib-f"),
        Rule.run("resend-key", "A Resend key", "re_[A-Za-z0-9]{6,10}_[A-Za-z0-9]{20,}")
            .finds("re_FM" + "Taho_v29GNUbipw3AHOVcjqx4")
            .leaves("re_FMTaho"),
        token("infobip-key", "An Infobip key", "App [a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{4}")
            .finds("App f" + "6d4b2907e5c3a182907e5c3a18f6d4b-5c3a18f6-d4b2")
            .leaves("App f6d4b"),
        Rule.run("twilio-key", "A Twilio key", "SK[a-f0-9]{32}", "AC[a-f0-9]{32}")
            .finds("SKf6d" + "4b2907e5c3a182907e5c3a18f6d4b")
            .leaves("SKf6d4b29"),
        token(
                "telnyx-key",
                "A Telnyx key",
                "KEY[A-Za-z0-9]{26,34}_[A-Za-z0-9]{20,}",
                "KEY[A-Za-z0-9_-]{50,}")
            .finds("KEYFM" + "Tahov29GNUbipw3AHOVcjqx4_BIPWdkry5CJQXelsz6DK")
            .leaves("KEYFMTaho"),
        token(
                "facebook-token",
                "A Facebook token",
                "EAAM[A-Za-z0-9]{90,}",
                "EAAC[A-Za-z0-9]{90,}",
                "EAA[A-Za-z0-9]{90,}")
            .finds(
                "EAAMF"
                    + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IPWdkry5CJQXelsz6DKRYfmt07EL")
            .leaves("EAAMFMTah"),
        token("twitter-token", "A Twitter bearer token", "AAAAAAAAAAAAAAAAAAAAA[A-Za-z0-9%]{60,}")
            .entropy(4)
            .finds(
                "AAAAA"
                    + "AAAAAAAAAAAAAAAAFMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu")
            .leaves("AAAAAAAAA", "A".repeat(40) + "BAAAAAAFgx" + "A".repeat(40)),
        token("linkedin-secret", "A LinkedIn secret", "WPL_AP1.[A-Za-z0-9._=+/-]{16,}")
            .finds("WPL_A" + "P1.FMTahov29GNUbipw")
            .leaves("WPL_AP1."),
        token("lark-app", "A Lark token", "cli_[a-z0-9]{16}")
            .near("lark", "feishu")
            .finds("lark cli_f" + "mt07elsz6dkry5c")
            .leaves("lark cli_fm"),
        token(
                "notify-key",
                "A GOV.UK or Canadian Notify key",
                "gcntfy-[a-z0-9_-]{70,}",
                "GCNTFY-[A-Z0-9_-]{70,}")
            .finds(
                "gcntf"
                    + "y-fmt07elsz6dkry5cjqx4bipw3ahov29gnu18ipw3ahov29gnu18fmt07elsz6dkry5cjqx")
            .leaves("gcntfy-fm"),
        token("pinterest-token", "A Pinterest token", "pina_[A-Za-z0-9_]{32,}")
            .finds("pina_" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("pina_FMTa"),
        token(
                "dropbox-token",
                "A Dropbox token",
                "sl.[A-Za-z0-9_=-]{130,}",
                "sl.u.[A-Za-z0-9_=-]{130,}")
            .finds(
                "sl.FM"
                    + "Tahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18FMTahov29GNUbipw3AHOVcjqx4BLSZgnu")
            .leaves("sl.FMTaho"),
        token("recaptcha-key", "A reCAPTCHA key", "6L[cdef][A-Za-z0-9_-]{37}")
            .finds("6LdMT" + "ahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQ")
            .leaves("6LdMTahov"),
        token(
                "fcm-key",
                "A Firebase messaging key",
                "AAAA[A-Za-z0-9_-]{7}:[A-Za-z0-9_-]{140}",
                "[A-Za-z0-9_-]{11}:APA91b[A-Za-z0-9_-]{120,}")
            .finds(
                "AAAAF"
                    + "MTahov:29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18FMTahov29GNUbipw3AHOVcjqx4BLSZgnu18FMTahov29GNUbip")
            .leaves("AAAAFMTah"),
        token("mailersend-token", "A MailerSend token", "mlsn.[a-f0-9]{64}")
            .finds("mlsn." + "f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1")
            .leaves("mlsn.f6d4"),
        token(
                "onesignal-key",
                "A OneSignal key",
                "os_v2_app_[a-z0-9]{50,}",
                "os_v2_org_[a-z0-9]{50,}")
            .finds("os_v2" + "_app_fmt07elsz6dkry5cjqx4bipw3ahov29gnu18ipw3ahov29gnu1")
            .leaves("os_v2_app"),
        token("instagram-token", "An Instagram token", "IGQV[A-Za-z0-9_-]{60,}")
            .finds("IGQVF" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu")
            .leaves("IGQVFMTah"),
        Rule.run(
                "discord-token",
                "The token of a Discord bot",
                "MT[A-Za-z0-9]{22,26}.[A-Za-z0-9_-]{6}.[A-Za-z0-9_-]{27,38}",
                "Mj[A-Za-z0-9]{22,26}.[A-Za-z0-9_-]{6}.[A-Za-z0-9_-]{27,38}",
                "Mz[A-Za-z0-9]{22,26}.[A-Za-z0-9_-]{6}.[A-Za-z0-9_-]{27,38}",
                "ND[A-Za-z0-9]{22,26}.[A-Za-z0-9_-]{6}.[A-Za-z0-9_-]{27,38}",
                "NT[A-Za-z0-9]{22,26}.[A-Za-z0-9_-]{6}.[A-Za-z0-9_-]{27,38}",
                "Nj[A-Za-z0-9]{22,26}.[A-Za-z0-9_-]{6}.[A-Za-z0-9_-]{27,38}",
                "Nz[A-Za-z0-9]{22,26}.[A-Za-z0-9_-]{6}.[A-Za-z0-9_-]{27,38}",
                "OD[A-Za-z0-9]{22,26}.[A-Za-z0-9_-]{6}.[A-Za-z0-9_-]{27,38}",
                "OT[A-Za-z0-9]{22,26}.[A-Za-z0-9_-]{6}.[A-Za-z0-9_-]{27,38}")
            .finds("MTk4N" + "jIyNDgzNDcxOTI1MjQ4.FMTaho.v29GNUbipw3AHOVcjqx4BIPWdkr")
            .leaves("MTk4NjIyNDgzNDcxOTI1MjQ4.FMTaho"),
        token(
                "telegram-bot-token",
                "A Telegram bot's token of the old form",
                "[0-9]{5,16}:A[A-Za-z0-9_-]{34}")
            .near("telegr")
            .finds("telegram 52963" + "074:AFMTahov29GNUbipw3AHOVcjqx4BIPWdkry")
            .leaves("telegram 52963074:AFMTahov"));
  }
}
