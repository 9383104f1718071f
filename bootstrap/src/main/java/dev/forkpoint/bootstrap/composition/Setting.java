package dev.forkpoint.bootstrap.composition;

import io.micronaut.core.naming.NameUtils;

/// What can be set in `forkpoint.yml` and, as a variable, in the environment.
public enum Setting {
  STORE("forkpoint.store", "a folder, or `s3://BUCKET/PREFIX`"),
  S3_ENDPOINT("forkpoint.s3.endpoint", "address of an S3 server that is not Amazon's"),
  S3_REGION("forkpoint.s3.region", "region of the bucket"),
  S3_PATH_STYLE("forkpoint.s3.path-style", "whether the bucket is part of the path"),
  S3_ACCESS_KEY("forkpoint.s3.access-key", "who asks; the SDK's own sources where not set"),
  S3_SECRET_KEY("forkpoint.s3.secret-key", "the secret that goes with the access key"),
  CATALOG_URL("forkpoint.catalog.url", "`jdbc:postgresql://HOST/DATABASE`"),
  CATALOG_USER("forkpoint.catalog.user", "who connects to the database"),
  CATALOG_PASSWORD("forkpoint.catalog.password", "the password that goes with the user"),
  CATALOG_CONNECTIONS("forkpoint.catalog.connections", "most connections at once"),
  UPLOADS_ENTRIES("forkpoint.uploads.entries", "files, directories and links"),
  UPLOADS_UNPACKED_BYTES("forkpoint.uploads.unpacked-bytes", "bytes of all files together"),
  UPLOADS_RATIO(
      "forkpoint.uploads.ratio", "unpacked bytes for each packed one, beyond the first 64 MiB"),
  UPLOADS_NAME_BYTES("forkpoint.uploads.name-bytes", "bytes of a path, and of a link's target"),
  UPLOADS_DEPTH("forkpoint.uploads.depth", "names in a path"),
  MIRROR_CC_BROKER(
      "forkpoint.mirror.cc-broker", "a folder or bucket that also gets what cc-broker can read"),
  SHARE_RULES(
      "forkpoint.share.rules", "a file with rules for secrets, and allowed values, of your own"),
  SHARE_PERSONAL_ENABLED("forkpoint.share.personal.enabled", "whether anything is shared there"),
  SHARE_PERSONAL_DATASET(
      "forkpoint.share.personal.dataset",
      "the dataset; `{hf_user}` stands for the user of the Hub"),
  SHARE_PERSONAL_FORMAT("forkpoint.share.personal.format", "`native`, `claude-code` or `row`"),
  SHARE_PERSONAL_TOKEN_VARIABLE(
      "forkpoint.share.personal.token-variable",
      "which variable of the environment holds the token"),
  SHARE_PERSONAL_VISIBILITY(
      "forkpoint.share.personal.visibility", "`private` or `public`, of a dataset that is made"),
  SHARE_PERSONAL_INTERVAL(
      "forkpoint.share.personal.interval", "how much time is between two commits"),
  SHARE_ORG_ENABLED("forkpoint.share.org.enabled", "whether anything is shared there"),
  SHARE_ORG_DATASET(
      "forkpoint.share.org.dataset", "the dataset; `{hf_user}` stands for the user of the Hub"),
  SHARE_ORG_FORMAT("forkpoint.share.org.format", "`native`, `claude-code` or `row`"),
  SHARE_ORG_TOKEN_VARIABLE(
      "forkpoint.share.org.token-variable", "which variable of the environment holds the token"),
  SHARE_ORG_VISIBILITY(
      "forkpoint.share.org.visibility", "`private` or `public`, of a dataset that is made"),
  SHARE_ORG_INTERVAL("forkpoint.share.org.interval", "how much time is between two commits"),
  SHUTDOWN_GRACE(
      "forkpoint.shutdown.grace", "how long what is being answered may take once all is to end");

  private final String key;
  private final String meaning;

  Setting(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
  }

  /// Its name in `forkpoint.yml`: `forkpoint.s3.path-style`.
  public String key() {
    return key;
  }

  /// Its name in the environment: `FORKPOINT_S3_PATH_STYLE`.
  public String variable() {
    return NameUtils.environmentName(key);
  }

  /// What it sets, in words.
  public String meaning() {
    return meaning;
  }
}
