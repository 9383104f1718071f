package dev.forkpoint.bootstrap.composition;

import dev.forkpoint.adapters.fs.store.FsBrokerBucket;
import dev.forkpoint.adapters.fs.store.FsObjectStore;
import dev.forkpoint.adapters.fs.store.FsStoreProbe;
import dev.forkpoint.adapters.s3.S3BrokerBucket;
import dev.forkpoint.adapters.s3.S3Connection;
import dev.forkpoint.adapters.s3.S3Keys;
import dev.forkpoint.adapters.s3.S3ObjectStore;
import dev.forkpoint.adapters.s3.S3Settings;
import dev.forkpoint.adapters.s3.S3StoreProbe;
import dev.forkpoint.application.port.BrokerBucket;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreProbe;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// The store that the settings name: a folder, or a bucket. Nothing of it is opened before it is
/// used, and a folder is used without loading a class of what a bucket needs.
///
/// @param objects the store
/// @param probe tries it out
/// @param broker the same, where it is cc-broker's
/// @param end closes what was opened
record ChosenStore(ObjectStore objects, StoreProbe probe, BrokerBucket broker, Runnable end)
    implements AutoCloseable {
  private static final String BUCKET_SCHEME = "s3://";
  private static final String SETTINGS_SUFFIX = ".yml";

  /// The store of the settings, or the folder `store` where they name none.
  ///
  /// @throws IllegalArgumentException where they name something that is no store
  static ChosenStore of(Settings settings, DataDirectory directory) {
    return settings
        .text(Setting.STORE)
        .map(store -> at(store, settings, directory))
        .orElseGet(() -> folder(directory.store()));
  }

  /// The store of an address, which is written as in the settings; or of a file of settings, whose
  /// keys and server are those of the store that it names.
  ///
  /// @throws IllegalArgumentException where it is none
  static ChosenStore at(String store, Settings settings, DataDirectory directory) {
    Path place = directory.root().resolve(store);
    return store.endsWith(SETTINGS_SUFFIX)
        ? named(place, Settings.of(place))
        : at(store, place, settings);
  }

  private static ChosenStore named(Path file, Settings settings) {
    String store =
        settings
            .text(Setting.STORE)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s does not set %s; add it".formatted(file, Setting.STORE.key())));
    return at(store, file.resolveSibling(store), settings);
  }

  private static ChosenStore at(String store, Path place, Settings settings) {
    return store.startsWith(BUCKET_SCHEME) ? Bucket.of(store, settings) : folder(place);
  }

  private static ChosenStore folder(Path folder) {
    return new ChosenStore(
        new FsObjectStore(folder), new FsStoreProbe(folder), new FsBrokerBucket(folder), () -> {});
  }

  @Override
  public void close() {
    end.run();
  }

  private static final class Bucket {
    private Bucket() {}

    static ChosenStore of(String location, Settings settings) {
      S3Connection connection = new S3Connection(read(location, settings));
      return new ChosenStore(
          new S3ObjectStore(connection),
          new S3StoreProbe(connection),
          new S3BrokerBucket(connection),
          connection::close);
    }

    private static S3Settings read(String location, Settings settings) {
      S3Settings bucket = S3Settings.at(location);
      Optional<String> endpoint = settings.text(Setting.S3_ENDPOINT);
      if (endpoint.isPresent()) {
        bucket = bucket.on(URI.create(endpoint.get()));
      }
      Optional<String> region = settings.text(Setting.S3_REGION);
      if (region.isPresent()) {
        bucket = bucket.in(region.get());
      }
      return keys(settings)
          .map(bucket::with)
          .orElse(bucket)
          .withPathStyle(settings.flag(Setting.S3_PATH_STYLE).orElse(true));
    }

    private static Optional<S3Keys> keys(Settings settings) {
      Optional<String> access = settings.text(Setting.S3_ACCESS_KEY);
      Optional<String> secret = settings.text(Setting.S3_SECRET_KEY);
      return access.isEmpty() && secret.isEmpty()
          ? Optional.empty()
          : Optional.of(new S3Keys(access.orElse(""), secret.orElse("")));
    }
  }
}
