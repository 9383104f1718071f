package dev.forkpoint.bootstrap.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What the JVM learned in one start of the service, as with the launcher: each start after that
/// takes a fraction of the time. Maven names a directory for it, another for each build; the test
/// that starts Forkpoint first fills it.
final class StartUpCache {
  private static final List<Path> PLACES =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();

  private final Path folder;

  StartUpCache(Path folder) {
    this.folder = folder;
  }

  /// The options of a JVM that uses it.
  List<String> options() {
    try {
      Files.createDirectories(folder);
      try (FileChannel lock = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
          FileLock _ = lock.lock()) {
        if (!Files.exists(cache())) {
          make();
        }
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return List.of("-XX:AOTCache=" + cache(), "-Xlog:disable", "-cp", classPath());
  }

  private Path cache() {
    return folder.resolve("forkpoint.aot");
  }

  /// It takes no directories, so each is packed.
  private String classPath() {
    return IntStream.range(0, PLACES.size())
        .mapToObj(index -> (isDirectory(index) ? packed(index) : PLACES.get(index)).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isDirectory(int index) {
    return Files.isDirectory(PLACES.get(index));
  }

  private Path packed(int index) {
    return folder.resolve(index + ".zip");
  }

  /// Where that fails, it is empty, and the JVM passes it over.
  private void make() throws IOException, InterruptedException {
    removeThoseOfOlderBuilds();
    for (int index = 0; index < PLACES.size(); index++) {
      if (isDirectory(index)) {
        pack(PLACES.get(index), packed(index));
      }
    }
    Path learned = folder.resolve("learned");
    practise(learned);
    if (!Files.exists(learned)) {
      Files.createFile(learned);
    }
    Files.move(learned, cache(), ATOMIC_MOVE);
  }

  private void removeThoseOfOlderBuilds() throws IOException {
    try (Stream<Path> places = Files.walk(Objects.requireNonNull(folder.getParent()))) {
      for (Path place : places.sorted(Comparator.reverseOrder()).toList()) {
        if (!place.startsWith(folder) && !folder.startsWith(place)) {
          Files.delete(place);
        }
      }
    }
  }

  /// With its directories, in which the beans are looked for.
  private static void pack(Path directory, Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Stream<Path> places = Files.walk(directory).skip(1)) {
      for (Path place : places.toList()) {
        boolean isDirectory = Files.isDirectory(place);
        zip.putNextEntry(new ZipEntry(directory.relativize(place) + (isDirectory ? "/" : "")));
        if (!isDirectory) {
          Files.copy(place, zip);
        }
      }
    }
  }

  private void practise(Path learned) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            Program.from(
                List.of("-XX:AOTCacheOutput=" + learned, "-cp", classPath()),
                "serve",
                "--port",
                "0"));
    command.environment().put("FORKPOINT_HOME", folder.resolve("home").toString());
    Process service = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader said = service.inputReader(UTF_8);
    said.readLine();
    service.toHandle().destroy();
    said.transferTo(Writer.nullWriter());
    service.waitFor();
  }
}
