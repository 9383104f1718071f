package dev.forkpoint.adapters.s3;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a bucket is, and how to come in.
///
/// @param endpoint the address of the server; nothing for Amazon's
/// @param region what requests are signed for; nothing where the endpoint does not care, or where
///   the environment tells
/// @param bucket the name of the bucket, which exists
/// @param prefix what all keys begin with, without a `/` at its ends; empty for nothing
/// @param pathStyle whether the bucket is named in the path of a request, and not in its host
/// @param keys with what requests are signed; nothing for what Amazon's tools would use here:
///   environment, profile, container, instance
/// @param patience how long to wait for the server
public record S3Settings(
    Optional<URI> endpoint,
    Optional<String> region,
    String bucket,
    String prefix,
    boolean pathStyle,
    Optional<S3Keys> keys,
    S3Patience patience) {

  private static final String SCHEME = "s3://";
  private static final Pattern LOCATION =
      Pattern.compile(SCHEME + "(?<bucket>[A-Za-z0-9][A-Za-z0-9._-]*)(?:/(?<prefix>.*?))?/?");
  private static final Pattern PREFIX =
      Pattern.compile("|[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
  private static final int MOST_PREFIX_BYTES = 256;

  /// @throws IllegalArgumentException where a part of it cannot be
  public S3Settings {
    if (!PREFIX.matcher(prefix).matches() || prefix.length() > MOST_PREFIX_BYTES) {
      throw new IllegalArgumentException(
          "keys cannot begin with '%s': use letters, digits, '.', '_' and '-', with '/' between"
              .formatted(prefix));
    }
    endpoint.ifPresent(S3Settings::check);
  }

  /// Whether this names a bucket at all.
  public static boolean isLocation(String store) {
    return store.startsWith(SCHEME);
  }

  /// A bucket at Amazon's, with what the environment tells.
  ///
  /// @param location `s3://bucket` or `s3://bucket/prefix`
  /// @throws IllegalArgumentException where it is not written so
  public static S3Settings at(String location) {
    Matcher parts = LOCATION.matcher(location);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' names no bucket: write s3://bucket or s3://bucket/prefix".formatted(location));
    }
    String prefix = parts.group("prefix");
    return new S3Settings(
        Optional.empty(),
        Optional.empty(),
        parts.group("bucket"),
        prefix == null ? "" : prefix,
        true,
        Optional.empty(),
        S3Patience.DEFAULT);
  }

  /// The same bucket on another server.
  ///
  /// @throws IllegalArgumentException where this is no address of a server
  public S3Settings on(URI server) {
    return new S3Settings(Optional.of(server), region, bucket, prefix, pathStyle, keys, patience);
  }

  public S3Settings in(String otherRegion) {
    return new S3Settings(
        endpoint, Optional.of(otherRegion), bucket, prefix, pathStyle, keys, patience);
  }

  public S3Settings withPathStyle(boolean inPath) {
    return new S3Settings(endpoint, region, bucket, prefix, inPath, keys, patience);
  }

  public S3Settings with(S3Keys others) {
    return new S3Settings(
        endpoint, region, bucket, prefix, pathStyle, Optional.of(others), patience);
  }

  public S3Settings with(S3Patience other) {
    return new S3Settings(endpoint, region, bucket, prefix, pathStyle, keys, other);
  }

  private static void check(URI endpoint) {
    boolean isWeb = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
    if (!isWeb || endpoint.getHost() == null) {
      throw new IllegalArgumentException(
          "'%s' is no address of a server: write it as https://minio.example.org:9000"
              .formatted(endpoint));
    }
  }

  /// The bucket and what is before each key, for messages.
  String location() {
    String place = prefix.isEmpty() ? SCHEME + bucket : SCHEME + bucket + '/' + prefix;
    return endpoint.map(server -> place + " at " + server).orElse(place);
  }
}
