package dev.forkpoint.adapters.http.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.atomic.AtomicInteger;

/// What the service counts of its own work since it was started.
@Singleton
public final class VaultMetrics {
  private final Counter checkpointsSaved;
  private final Counter savedBytes;
  private final Counter forks;
  private final Counter imports;
  private final Counter storeErrors;
  private final Counter downloadBytes;
  private final AtomicInteger activeDownloads = new AtomicInteger();

  VaultMetrics(MeterRegistry registry) {
    this.checkpointsSaved = count("checkpoints.saved", "Checkpoints that were saved.", registry);
    this.savedBytes = count("saved.bytes", "What they added to the store.", registry);
    this.forks = count("forks", "Forks that were made on purpose.", registry);
    this.imports = count("imports", "Sessions that were imported.", registry);
    this.storeErrors = count("store.errors", "Answers that store or catalog failed.", registry);
    this.downloadBytes = count("download.bytes", "What was sent of downloads.", registry);
    Gauge.builder("forkpoint.downloads.active", activeDownloads, AtomicInteger::get)
        .description("Downloads that are being sent.")
        .register(registry);
  }

  private static Counter count(String name, String description, MeterRegistry registry) {
    return Counter.builder("forkpoint." + name).description(description).register(registry);
  }

  /// A checkpoint was saved.
  ///
  /// @param addedBytes what it added to the store
  public void saved(long addedBytes) {
    checkpointsSaved.increment();
    savedBytes.increment((double) addedBytes);
  }

  /// A fork was made.
  public void forked() {
    forks.increment();
  }

  /// A session was imported.
  public void imported() {
    imports.increment();
  }

  /// Store or catalog failed a request.
  public void storeFailed() {
    storeErrors.increment();
  }

  /// The bytes of a download, to be counted as they are read.
  public ReadableByteChannel downloading(ReadableByteChannel bytes) {
    return new MeteredDownload(bytes, this);
  }

  void downloadBegun() {
    activeDownloads.incrementAndGet();
  }

  void downloaded(int bytes) {
    downloadBytes.increment(bytes);
  }

  void downloadEnded() {
    activeDownloads.decrementAndGet();
  }
}
