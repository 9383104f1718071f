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
            "xwfp-[A-Za-z0-9-]{20,}"),
        token(
            "slack-webhook",
            "A Slack webhook",
            "(https|http)?(://)?hooks.slack.com/services/[A-Za-z0-9+/]{20,}",
            "(https|http)?(://)?hooks.slack.com/workflows/[A-Za-z0-9+/]{20,}",
            "(https|http)?(://)?hooks.slack.com/triggers/[A-Za-z0-9+/]{20,}"),
        token(
            "discord-webhook",
            "A Discord webhook",
            "https://discord.com/api/webhooks/[0-9]{15,20}[/A-Za-z0-9_-]{0,90}",
            "https://discordapp.com/api/webhooks/[0-9]{15,20}[/A-Za-z0-9_-]{0,90}"),
        token(
            "teams-webhook",
            "A Microsoft Teams webhook",
            "https://[A-Za-z0-9-]{1,60}.webhook.office.com/webhookb2/[A-Za-z0-9@/-]{40,}",
            "https://outlook.office.com/webhook/[A-Za-z0-9@/-]{40,}",
            "https://outlook.office365.com/webhook/[A-Za-z0-9@/-]{40,}"),
        token(
            "zapier-webhook",
            "A Zapier webhook",
            "https://hooks.zapier.com/hooks/catch/[A-Za-z0-9/]{8,}"),
        token(
            "telegram-token",
            "A Telegram bot's token",
            "[0-9]{8,10}:AA[A-Za-z0-9_-]{32,34}",
            "tgram://[0-9]{8,10}:[A-Za-z0-9_-]{35}"),
        token("mailchimp-key", "A Mailchimp key", "[a-f0-9]{32}-us[0-9]{1,2}"),
        token("mailgun-key", "A Mailgun key", "pubkey-[a-f0-9]{32}", "key-[a-f0-9]{32}"),
        token(
            "sendgrid-key",
            "A SendGrid key",
            "SG.[A-Za-z0-9_-]{16,24}.[A-Za-z0-9_-]{30,}",
            "SG.[A-Za-z0-9_=.-]{66,}"),
        token(
            "sendinblue-key",
            "A Brevo key",
            "xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}",
            "xsmtpsib-[a-f0-9]{64}-[A-Za-z0-9]{16}"),
        Rule.run("resend-or-loops-key", "A Resend key", "re_[A-Za-z0-9]{6,10}_[A-Za-z0-9]{20,}"),
        token("postmark-or-similar", "An Infobip key", "App [a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{4}"),
        Rule.run("twilio-key", "A Twilio key", "SK[a-f0-9]{32}", "AC[a-f0-9]{32}"),
        token(
            "telnyx-key",
            "A Telnyx key",
            "KEY[A-Za-z0-9]{26,34}_[A-Za-z0-9]{20,}",
            "KEY[A-Za-z0-9_-]{50,}"),
        token(
            "facebook-token",
            "A Facebook token",
            "EAAM[A-Za-z0-9]{90,}",
            "EAAC[A-Za-z0-9]{90,}",
            "EAA[A-Za-z0-9]{90,}"),
        token("twitter-token", "A Twitter bearer token", "AAAAAAAAAAAAAAAAAAAAA[A-Za-z0-9%]{60,}"),
        token("linkedin-secret", "A LinkedIn secret", "WPL_AP1.[A-Za-z0-9._=+/-]{16,}"),
        token("lark-or-feishu-token", "A Lark token", "cli_[a-z0-9]{16}").near("lark", "feishu"),
        token(
            "notify-key",
            "A GOV.UK or Canadian Notify key",
            "gcntfy-[a-z0-9_-]{70,}",
            "GCNTFY-[A-Z0-9_-]{70,}"),
        token("pinterest-token", "A Pinterest token", "pina_[A-Za-z0-9_]{32,}"),
        token(
            "dropbox-token",
            "A Dropbox token",
            "sl.[A-Za-z0-9_=-]{130,}",
            "sl.u.[A-Za-z0-9_=-]{130,}"),
        token("recaptcha-key", "A reCAPTCHA key", "6L[cdef][A-Za-z0-9_-]{37}"),
        token(
            "fcm-key",
            "A Firebase messaging key",
            "AAAA[A-Za-z0-9_-]{7}:[A-Za-z0-9_-]{140}",
            "[A-Za-z0-9_-]{11}:APA91b[A-Za-z0-9_-]{120,}"));
  }
}
