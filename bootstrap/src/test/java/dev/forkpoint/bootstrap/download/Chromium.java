package dev.forkpoint.bootstrap.download;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.zip.Shell;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/// A browser, without a window.
record Chromium() implements Downloader {
  private static final int PATIENCE_SECONDS = 60;
  private static final String UNFINISHED = ".crdownload";
  private static final String HIDDEN = ".";

  @Override
  public boolean isThere() {
    return Shell.knows("chromium");
  }

  @Override
  public Path fetch(URI address, Path folder) throws IOException, InterruptedException {
    Path downloads = Files.createDirectory(folder.resolve("downloads"));
    Path profile = profile(folder, downloads);
    try (WatchService changes = downloads.getFileSystem().newWatchService()) {
      downloads.register(changes, ENTRY_CREATE);
      Process browser = start(profile, address);
      try {
        return downloads.resolve(finished(changes));
      } finally {
        browser.destroy();
        browser.waitFor();
      }
    }
  }

  private static Path profile(Path folder, Path downloads) throws IOException {
    Path profile = folder.resolve("profile");
    Path preferences = Files.createDirectories(profile.resolve("Default")).resolve("Preferences");
    Files.writeString(
        preferences, "{\"download\":{\"default_directory\":\"%s\"}}".formatted(downloads));
    return profile;
  }

  /// Without its sandbox, which `root` cannot have.
  private static Process start(Path profile, URI address) throws IOException {
    ProcessBuilder browser =
        new ProcessBuilder(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + profile,
                address.toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD);
    browser.environment().put("TMPDIR", profile.toString());
    return browser.start();
  }

  /// The name that a file gets when it has arrived.
  private static Path finished(WatchService changes) throws InterruptedException {
    while (true) {
      WatchKey key = changes.poll(PATIENCE_SECONDS, SECONDS);
      assertThat(key).as("what the browser did in %d seconds", PATIENCE_SECONDS).isNotNull();
      for (WatchEvent<?> change : key.pollEvents()) {
        if (change.context() instanceof Path name && isFinished(name.toString())) {
          return name;
        }
      }
      key.reset();
    }
  }

  private static boolean isFinished(String name) {
    return !name.endsWith(UNFINISHED) && !name.startsWith(HIDDEN);
  }

  @Override
  public String toString() {
    return "chromium";
  }
}
