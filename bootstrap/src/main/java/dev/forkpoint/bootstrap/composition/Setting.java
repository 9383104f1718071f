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
