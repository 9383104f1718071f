package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.place;
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
                "A3T[A-Z0-9]{17}")
            .finds("AKIAF" + "MT07ELSZ6DKRY5C")
            .leaves("AKIAFM"),
        token(
                "aws-bedrock-key",
                "An Amazon Bedrock key",
                "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=%&-]{0,4000}",
                "ABSK[A-Za-z0-9+/]{60,}[=]{0,2}")
            .finds("bedro" + "ck-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t")
            .leaves("bedrock-a"),
        token(
                "aws-mws-token",
                "An Amazon MWS token",
                "amzn.mws.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
            .finds("amzn." + "mws.5c3a18f6-d4b2-907e-8f6d-4b2907e5c3a1")
            .leaves("amzn.mws."),
        token("google-api-key", "A Google key", "AIza[A-Za-z0-9_-]{35}", "ANzaSy[A-Za-z0-9]{32,}")
            .finds("AIzaF" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5")
            .leaves("AIzaFMTah"),
        token("google-oauth-secret", "A Google client secret", "GOCSPX-[A-Za-z0-9_-]{20,}")
            .finds("GOCSP" + "X-FMTahov29GNUbipw3AHO")
            .leaves("GOCSPX-FM"),
        token("google-oauth-token", "A Google access token", "ya29.[A-Za-z0-9_-]{20,}")
            .finds("ya29." + "FMTahov29GNUbipw3AHO")
            .leaves("ya29.FMT"),
        token("google-refresh-token", "A Google refresh token", "1//0[A-Za-z0-9_-]{30,}")
            .finds("1//0F" + "MTahov29GNUbipw3AHOVcjqx4BIPW")
            .leaves("1//0FMTah"),
        token(
                "google-client",
                "A Google client",
                "[0-9]{8,15}-[a-z0-9]{32}.apps.googleusercontent.com")
            .finds("52963" + "074-z6dkry5cjqx4bipw3ahov29gnu18ipw3.apps.googleusercontent.com")
            .leaves("52963074-"),
        token(
                "azure-client-secret",
                "An Azure client secret",
                "[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}")
            .finds("FMT6Q" + "~hov29GNUbipw3AHOVcjqx4BIPWdkry5")
            .leaves("FMT6Q~hov"),
        token(
                "azure-storage-key",
                "An Azure storage key",
                "AccountKey=[A-Za-z0-9+/]{60,}[=]{0,2}",
                "SharedAccessKey=[A-Za-z0-9+/]{40,}[=]{0,2}")
            .finds("Accou" + "ntKey=FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu")
            .leaves("AccountKe"),
        token(
                "azure-key",
                "An Azure key",
                "[A-Za-z0-9+/]{33}AzSe[A-D][A-Za-z0-9+/]{5}[A-Za-z0-9+/=]{0,40}",
                "[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{24,}")
            .finds("FMTah" + "ov29GNUbipw3AHOVcjqx4BIPWdkrAzSeA5CJQX")
            .leaves("FMTahov29"),
        token(
                "azure-signature",
                "The signature of an Azure address",
                "sig=[A-Za-z0-9%/+]{43,}[=]{0,2}")
            .finds("sig=F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz")
            .leaves("sig=FMTah"),
        token("alibaba-key-id", "The id of an Alibaba Cloud key", "LTAI[A-Za-z0-9]{17,26}")
            .finds("LTAIF" + "MTahov29GNUbipw3")
            .leaves("LTAIFMT"),
        token("tencent-key-id", "The id of a Tencent Cloud key", "AKID[A-Za-z0-9]{32}")
            .finds("AKIDF" + "MTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("AKIDFMTah"),
        token(
                "yandex-key",
                "A Yandex Cloud key",
                "AQVN[A-Za-z0-9_-]{35,38}",
                "YCA[A-Za-z0-9_-]{36,38}",
                "t1.[A-Z0-9a-z_-]{1,400}[=]{0,2}.[A-Za-z0-9_-]{86}[=]{0,2}",
                "y0_[A-Za-z0-9_-]{50,}")
            .finds("AQVNF" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5")
            .leaves("AQVNFMTah"),
        token(
                "digitalocean-token",
                "A DigitalOcean token",
                "dop_v1_[a-f0-9]{64}",
                "doo_v1_[a-f0-9]{64}",
                "dor_v1_[a-f0-9]{64}")
            .finds("dop_v" + "1_f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1")
            .leaves("dop_v1_f6"),
        token("heroku-token", "A Heroku token", "HRKU-[A-Za-z0-9_-]{58,}")
            .finds("HRKU-" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZg")
            .leaves("HRKU-FMTa"),
        token(
                "fly-token",
                "A Fly.io token",
                "fo1_[A-Za-z0-9_-]{43}",
                "fm1a_[A-Za-z0-9+/_=,-]{100,}",
                "fm1r_[A-Za-z0-9+/_=,-]{100,}",
                "fm2_[A-Za-z0-9+/_=,-]{100,}")
            .finds("fo1_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz")
            .leaves("fo1_FMTah"),
        token(
                "vercel-token",
                "A Vercel token",
                "vck_[A-Za-z0-9_-]{50,}",
                "vcp_[A-Za-z0-9_-]{50,}",
                "vci_[A-Za-z0-9_-]{50,}",
                "vca_[A-Za-z0-9_-]{50,}",
                "vcr_[A-Za-z0-9_-]{50,}")
            .finds("vck_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfm")
            .leaves("vck_FMTah"),
        token("netlify-token", "A Netlify token", "nfp_[A-Za-z0-9]{36}")
            .finds("nfp_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5C")
            .leaves("nfp_FMTah"),
        token(
                "cloudflare-key",
                "A Cloudflare key",
                "v1.0-[a-f0-9-]{120,}",
                "cfat_[A-Za-z0-9_-]{40,}",
                "cfut_[A-Za-z0-9_-]{40,}")
            .finds(
                "v1.0-"
                    + "f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1b2907e5c3a18f6d4e5c3a18f6d4b290718f6d4b2907e5c3a4b2907e5")
            .leaves("v1.0-f6d4"),
        token("scaleway-key-id", "A Scaleway key id", "SCW[A-Z0-9]{17}")
            .finds("SCWFM" + "T07ELSZ6DKRY5CJ")
            .leaves("SCWFMT"),
        token("exoscale-key", "An Exoscale key", "EXO[a-f0-9]{24}")
            .finds("EXOf6" + "d4b2907e5c3a182907e5c3")
            .leaves("EXOf6d4b2"),
        token("upcloud-token", "An UpCloud token", "ucat_[A-Za-z0-9]{26}")
            .finds("ucat_" + "FMTahov29GNUbipw3AHOVcjqx4")
            .leaves("ucat_FMTa"),
        token("scalingo-token", "A Scalingo token", "tk-us-[A-Za-z0-9_-]{48}")
            .finds("tk-us" + "-FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRY")
            .leaves("tk-us-FMT"),
        token("ovh-key", "An OVH key", "EU.[a-f0-9]{16}.[A-Za-z0-9]{30,}")
            .finds("EU.f6" + "d4b2907e5c3a18.3AHOVcjqx4BIPWdkry5CJQXelsz6DK")
            .leaves("EU.f6d4b2"),
        token(
                "databricks-token",
                "A Databricks token",
                "dapi[a-f0-9]{32}(-1|-2|-3|-4)?",
                "dapi[a-z0-9]{32}",
                "dkea[a-f0-9]{32}",
                "dose[a-f0-9]{32}")
            .finds("dapif" + "6d4b2907e5c3a182907e5c3a18f6d4b")
            .leaves("dapif6d4b"),
        token(
                "planetscale-token",
                "A PlanetScale password or token",
                "pscale_pw_[A-Za-z0-9_=.-]{32,}",
                "pscale_tkn_[A-Za-z0-9_=.-]{32,}",
                "pscale_oauth_[A-Za-z0-9_=.-]{32,}")
            .finds("pscal" + "e_pw_FMTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("pscale_pw"),
        token(
                "supabase-token",
                "A Supabase key",
                "sbp_[A-Za-z0-9]{40}",
                "sb_secret_[A-Za-z0-9_-]{20,}",
                "sbp_v0_[a-f0-9]{40}")
            .finds("sbp_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("sbp_FMTah"),
        token("neon-key", "A Neon key", "napi_[a-z0-9]{60,}")
            .finds("napi_" + "fmt07elsz6dkry5cjqx4bipw3ahov29gnu18ipw3ahov29gnu18fmt07elsz")
            .leaves("napi_fmt0"),
        token("astra-token", "A DataStax Astra token", "AstraCS:[A-Za-z0-9:_-]{20,}")
            .finds("Astra" + "CS:FMTahov29GNUbipw3AHO")
            .leaves("AstraCS:F"),
        token("clickhouse-key", "A ClickHouse Cloud secret", "4b1d[A-Za-z0-9]{38}")
            .entropy(3)
            .finds("4b1dF" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQ")
            .leaves("4b1dFMTah"),
        token("elastic-key", "An Elastic Cloud key", "essu_[A-Za-z0-9_=+/-]{40,}")
            .finds("essu_" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("essu_FMTa"),
        token("mongodb-key", "A MongoDB Atlas secret", "mdb_sa_sk_[A-Za-z0-9_-]{40}")
            .finds("mdb_s" + "a_sk_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("mdb_sa_sk"),
        token(
                "pinecone-key",
                "A Pinecone key",
                "pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{50,}",
                "pcsk_[A-Za-z0-9_]{60,}")
            .finds("pcsk_" + "FMTa_hov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07E")
            .leaves("pcsk_FMTa"),
        token("algolia-key", "An Algolia secured key", "alg_[A-Za-z0-9]{32,}")
            .finds("alg_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("alg_FMTah"),
        token("tailscale-key", "A Tailscale key", "tskey-[a-z]{2,12}-[A-Za-z0-9-]{10,}")
            .finds("tskey" + "-fm-Tahov29GNU")
            .leaves("tskey-"),
        token(
                "ibm-key",
                "An IBM Cloud key",
                "ApiKey-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}")
            .finds("ApiKe" + "y-f6d4b290-7e5c-3a18-2907-e5c3a18f6d4b")
            .leaves("ApiKey-f6"),
        token("snowflake-token", "A Snowflake token", "ETMsDgAAA[A-Za-z0-9+/=]{60,}")
            .finds("ETMsD" + "gAAAFMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu")
            .leaves("ETMsDgAAA"),
        token("openshift-token", "An OpenShift token", "sha256~[A-Za-z0-9_-]{43}")
            .finds("sha25" + "6~FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz")
            .leaves("sha256~FM"),
        token("rancher-token", "A Rancher token", "token-[a-z0-9]{5}:[a-z0-9]{54}")
            .finds("token" + "-fmt07:elsz6dkry5cjqx4bipw3ahov29gnu18ipw3ahov29gnu18fmt07els")
            .leaves("token-fmt"),
        token(
                "azure-account-name",
                "The account of an Azure connection string",
                "AccountName=|[A-Za-z0-9]{3,40}|;",
                "SharedAccessKeyName=|[A-Za-z0-9_-]{3,60}|;")
            .finds("Accou" + "ntName=FMT;")
            .leaves("Accou"),
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
                "[A-Za-z0-9-]{1,60}.online.tableau.com",
                "dev.azure.com/|[A-Za-z0-9._-]{2,60}|")
            .finds("F.jfr" + "og.io")
            .leaves("F.jfr"),
        token(
                "teamcity-token",
                "A TeamCity token",
                "eyJ0eXAiOiAiVENWMiJ9.[A-Za-z0-9_-]{20,}.[A-Za-z0-9_-]{30,}")
            .finds("eyJ0e" + "XAiOiAiVENWMiJ9.FMTahov29GNUbipw3AHO.Vcjqx4BIPWdkry5CJQXelsz6DKRYfm")
            .leaves("eyJ0eXAiO"),
        token(
                "aiven-token",
                "An Aiven token or password",
                "aivenv1[A-Za-z0-9_/+-]{40,}",
                "AVNS_[A-Za-z0-9_-]{16,}")
            .finds("aiven" + "v1FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("aivenv1FM"),
        token("cockroach-key", "A CockroachDB Cloud key", "CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}")
            .finds("CCDB1" + "_FMTahov29GNUbipw3AHOVc_jqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18")
            .leaves("CCDB1_FMT"),
        token("deno-token", "A Deno Deploy token", "ddp_[A-Za-z0-9]{36}", "ddw_[A-Za-z0-9]{36}")
            .finds("ddp_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5C")
            .leaves("ddp_FMTah"),
        token("appsync-key", "An AWS AppSync key", "da2-[a-z0-9]{26}")
            .finds("da2-f" + "mt07elsz6dkry5cjqx4bipw3a")
            .leaves("da2-fmt07"),
        token("render-key", "A Render key", "rnd_[A-Za-z0-9]{28,}")
            .finds("rnd_F" + "MTahov29GNUbipw3AHOVcjqx4BI")
            .leaves("rnd_FMTah"),
        token(
                "dbt-token",
                "A dbt Cloud token",
                "dbtc_[A-Za-z0-9_-]{32,}",
                "dbtu_[A-Za-z0-9_-]{32,}")
            .finds("dbtc_" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("dbtc_FMTa"),
        token("xata-key", "A Xata key", "xau_[A-Za-z0-9]{32,}")
            .finds("xau_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("xau_FMTah"),
        token("volcengine-key-id", "The id of a Volcengine key", "AKLT[A-Za-z0-9]{40,}")
            .finds("AKLTF" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("AKLTFMTah"),
        place(
                "softlayer-address",
                "The key in an address of SoftLayer",
                "api.softlayer.com/soap/v3[.0-9]{0,3}/|[a-z0-9]{64}|",
                "api.softlayer.com/rest/v3[.0-9]{0,3}/|[a-z0-9]{64}|")
            .finds(
                "https://api.softlayer.com/soap/v3/f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1")
            .leaves("https://api.softlayer.com/soap/v3/SoftLayer_Account"));
  }
}
