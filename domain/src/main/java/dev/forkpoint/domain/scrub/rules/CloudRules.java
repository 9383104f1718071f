package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.token;

import dev.forkpoint.domain.scrub.Rule;
import java.util.List;

/// Clouds, hosts and databases.
final class CloudRules {
  private CloudRules() {}

  static List<Rule> all() {
    return List.of(
        token(
            "aws-access-key-id",
            "The id of an AWS access key",
            "AKIA[A-Z0-9]{16}",
            "ASIA[A-Z0-9]{16}",
            "ABIA[A-Z0-9]{16}",
            "ACCA[A-Z0-9]{16}",
            "A3T[A-Z0-9]{17}"),
        token(
            "aws-bedrock-key",
            "An Amazon Bedrock key",
            "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=%&-]{0,4000}",
            "ABSK[A-Za-z0-9+/]{60,}[=]{0,2}"),
        token(
            "aws-mws-token",
            "An Amazon MWS token",
            "amzn.mws.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
        token("google-api-key", "A Google key", "AIza[A-Za-z0-9_-]{35}", "ANzaSy[A-Za-z0-9]{32,}"),
        token("google-oauth-secret", "A Google client secret", "GOCSPX-[A-Za-z0-9_-]{20,}"),
        token("google-oauth-token", "A Google access token", "ya29.[A-Za-z0-9_-]{20,}"),
        token("google-refresh-token", "A Google refresh token", "1//0[A-Za-z0-9_-]{30,}"),
        token(
            "google-client",
            "A Google client",
            "[0-9]{8,15}-[a-z0-9]{32}.apps.googleusercontent.com"),
        token(
            "azure-client-secret",
            "An Azure client secret",
            "[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}"),
        token(
            "azure-storage-key",
            "An Azure storage key",
            "AccountKey=[A-Za-z0-9+/]{60,}[=]{0,2}",
            "SharedAccessKey=[A-Za-z0-9+/]{40,}[=]{0,2}"),
        token(
            "azure-key",
            "An Azure key",
            "[A-Za-z0-9+/]{33}AzSe[A-D][A-Za-z0-9+/]{5}[A-Za-z0-9+/=]{0,40}",
            "[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{24,}"),
        token(
            "azure-signature",
            "The signature of an Azure address",
            "sig=[A-Za-z0-9%/+]{43,}[=]{0,2}"),
        token("alibaba-key-id", "The id of an Alibaba Cloud key", "LTAI[A-Za-z0-9]{17,26}"),
        token("tencent-key-id", "The id of a Tencent Cloud key", "AKID[A-Za-z0-9]{32}"),
        token(
            "yandex-key",
            "A Yandex Cloud key",
            "AQVN[A-Za-z0-9_-]{35,38}",
            "YCA[A-Za-z0-9_-]{36,38}",
            "t1.[A-Z0-9a-z_-]{1,400}[=]{0,2}.[A-Za-z0-9_-]{86}[=]{0,2}",
            "y0_[A-Za-z0-9_-]{50,}"),
        token(
            "digitalocean-token",
            "A DigitalOcean token",
            "dop_v1_[a-f0-9]{64}",
            "doo_v1_[a-f0-9]{64}",
            "dor_v1_[a-f0-9]{64}"),
        token("heroku-token", "A Heroku token", "HRKU-[A-Za-z0-9_-]{58,}"),
        token(
            "fly-token",
            "A Fly.io token",
            "fo1_[A-Za-z0-9_-]{43}",
            "fm1a_[A-Za-z0-9+/_=,-]{100,}",
            "fm1r_[A-Za-z0-9+/_=,-]{100,}",
            "fm2_[A-Za-z0-9+/_=,-]{100,}"),
        token(
            "vercel-token",
            "A Vercel token",
            "vck_[A-Za-z0-9_-]{50,}",
            "vcp_[A-Za-z0-9_-]{50,}",
            "vci_[A-Za-z0-9_-]{50,}",
            "vca_[A-Za-z0-9_-]{50,}",
            "vcr_[A-Za-z0-9_-]{50,}"),
        token("netlify-token", "A Netlify token", "nfp_[A-Za-z0-9]{36}"),
        token(
            "cloudflare-key",
            "A Cloudflare key",
            "v1.0-[a-f0-9-]{120,}",
            "cfat_[A-Za-z0-9_-]{40,}",
            "cfut_[A-Za-z0-9_-]{40,}"),
        token("linode-or-scaleway-key", "A Scaleway key id", "SCW[A-Z0-9]{17}"),
        token("exoscale-key", "An Exoscale key", "EXO[a-f0-9]{24}"),
        token("upcloud-token", "An UpCloud token", "ucat_[A-Za-z0-9]{26}"),
        token("scalingo-token", "A Scalingo token", "tk-us-[A-Za-z0-9_-]{48}"),
        token("civo-or-ovh-key", "An OVH key", "EU.[a-f0-9]{16}.[A-Za-z0-9]{30,}"),
        token(
            "databricks-token",
            "A Databricks token",
            "dapi[a-f0-9]{32}(-1|-2|-3|-4)?",
            "dapi[a-z0-9]{32}",
            "dkea[a-f0-9]{32}",
            "dose[a-f0-9]{32}"),
        token(
            "planetscale-token",
            "A PlanetScale password or token",
            "pscale_pw_[A-Za-z0-9_=.-]{32,}",
            "pscale_tkn_[A-Za-z0-9_=.-]{32,}",
            "pscale_oauth_[A-Za-z0-9_=.-]{32,}"),
        token(
            "supabase-token",
            "A Supabase key",
            "sbp_[A-Za-z0-9]{40}",
            "sb_secret_[A-Za-z0-9_-]{20,}",
            "sbp_v0_[a-f0-9]{40}"),
        token("neon-key", "A Neon key", "napi_[a-z0-9]{60,}"),
        token("astra-token", "A DataStax Astra token", "AstraCS:[A-Za-z0-9:_-]{20,}"),
        token("clickhouse-key", "A ClickHouse Cloud secret", "4b1d[A-Za-z0-9]{38}").entropy(3),
        token("elastic-key", "An Elastic Cloud key", "essu_[A-Za-z0-9_=+/-]{40,}"),
        token("mongodb-key", "A MongoDB Atlas secret", "mdb_sa_sk_[A-Za-z0-9_-]{40}"),
        token(
            "pinecone-key",
            "A Pinecone key",
            "pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{50,}",
            "pcsk_[A-Za-z0-9_]{60,}"),
        token("algolia-or-typesense-key", "An Algolia secured key", "alg_[A-Za-z0-9]{32,}"),
        token("tailscale-key", "A Tailscale key", "tskey-[a-z]{2,12}-[A-Za-z0-9-]{10,}"),
        token(
            "ibm-key",
            "An IBM Cloud key",
            "ApiKey-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}"),
        token("snowflake-token", "A Snowflake token", "ETMsDgAAA[A-Za-z0-9+/=]{60,}"),
        token("openshift-token", "An OpenShift token", "sha256~[A-Za-z0-9_-]{43}"),
        token("rancher-token", "A Rancher token", "token-[a-z0-9]{5}:[a-z0-9]{54}"),
        token(
            "azure-account-name",
            "The account of an Azure connection string",
            "AccountName=[A-Za-z0-9]{3,40};",
            "SharedAccessKeyName=[A-Za-z0-9_-]{3,60};"),
        token(
            "tenant-host",
            "The host of a customer at a vendor",
            "[A-Za-z0-9-]{1,60}.jfrog.io",
            "[A-Za-z0-9-]{1,60}.azconfig.io",
            "[A-Za-z0-9-]{1,60}.blob.core.windows.net",
            "[A-Za-z0-9-]{1,60}.search.windows.net",
            "[A-Za-z0-9-]{1,60}.auth0.com",
            "[A-Za-z0-9-]{1,60}.atlassian.net",
            "[A-Za-z0-9-]{1,60}.myshopify.com",
            "[A-Za-z0-9-]{1,60}.online.tableau.com"),
        token(
            "teamcity-token",
            "A TeamCity token",
            "eyJ0eXAiOiAiVENWMiJ9.[A-Za-z0-9_-]{20,}.[A-Za-z0-9_-]{30,}"));
  }
}
