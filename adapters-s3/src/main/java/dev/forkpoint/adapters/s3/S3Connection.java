package dev.forkpoint.adapters.s3;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/// The way to a bucket: opened by the first request, and shared by all that follow.
public final class S3Connection implements AutoCloseable {
  /// Restores, downloads and saves of a busy service have this many requests under way together.
  private static final int MOST_CONNECTIONS = 128;

  /// Amazon's own default, which every other server takes.
  private static final String USUAL_REGION = "us-east-1";

  private final S3Settings settings;
  private @Nullable ApplicationContext context;
  private @Nullable S3Client client;

  /// Nothing is opened yet.
  public S3Connection(S3Settings settings) {
    this.settings = settings;
  }

  S3Settings settings() {
    return settings;
  }

  /// Opens the connection where nobody has. Its context reads no configuration but these settings,
  /// so it starts at once.
  ///
  /// @throws RuntimeException where the settings and the environment together do not suffice
  synchronized S3Client client() {
    S3Client known = client;
    if (known == null) {
      ApplicationContext opened = open();
      known = opened.getBean(S3Client.class);
      client = known;
    }
    return known;
  }

  private ApplicationContext open() {
    ApplicationContext known = context;
    if (known != null) {
      return known;
    }
    ApplicationContext opened =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .bootstrapEnvironment(false)
            .enableDefaultPropertySources(false)
            .environmentPropertySource(false)
            .properties(properties())
            .build();
    opened.registerSingleton(settings);
    context = opened.start();
    return opened;
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("aws.s3.path-style-access-enabled", settings.pathStyle());
    // A body in chunks is signed in a way that some servers do not know for empty ones.
    properties.put("aws.s3.chunked-encoding-enabled", false);
    properties.put("aws.apache-client.max-connections", MOST_CONNECTIONS);
    properties.put("aws.apache-client.connection-timeout", settings.patience().connect());
    properties.put("aws.apache-client.socket-timeout", settings.patience().silence());
    properties.put(
        "aws.apache-client.connection-acquisition-timeout", settings.patience().attempt());
    settings
        .endpoint()
        .ifPresent(server -> {
          properties.put("aws.services.s3.endpoint-override", server);
          properties.put("aws.region", USUAL_REGION);
        });
    settings.region().ifPresent(region -> properties.put("aws.region", region));
    settings
        .keys()
        .ifPresent(keys -> {
          properties.put("aws.access-key-id", keys.access());
          properties.put("aws.secret-key", keys.secret());
        });
    return properties;
  }

  @Override
  public synchronized void close() {
    if (context != null) {
      context.close();
    }
  }
}
