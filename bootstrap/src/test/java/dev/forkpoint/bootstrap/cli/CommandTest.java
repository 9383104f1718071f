package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import dev.forkpoint.domain.content.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What the tests of commands begin with: a vault in which nothing is, and the sample that comes
/// with Forkpoint, after the agent's first turn.
abstract class CommandTest {
  @TempDir Path folder;
  Path home;
  Terminal terminal;
  QuickstartSample sample;

  @BeforeEach
  void begin() throws IOException {
    home = folder.resolve("home");
    terminal = new Terminal(home);
    sample = new QuickstartSample(Files.createDirectory(folder.resolve("sample")));
    sample.firstTurn();
    settle();
  }

  /// Imports the sample and saves both of its turns: checkpoint 1 has no files yet.
  final void saveTwoTurns() throws IOException {
    done("import", trace(), "--workspace", "demo");
    done("checkpoint", "demo/greeting", files());
    sample.secondTurn();
    settle();
    done("checkpoint", "demo/greeting", files(), "--trace", trace());
  }

  final String trace() {
    return sample.trace().toString();
  }

  final String files() {
    return sample.files().toString();
  }

  final String at(String name) {
    return folder.resolve(name).toString();
  }

  /// Runs a command that has to succeed, in silence.
  final String done(String... command) {
    Ended ended = terminal.run(command);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    return ended.out();
  }

  /// Runs a command that has to fail, with one line that says why, and to leave the vault alone.
  final String fails(String... command) {
    Map<Path, Digest> before = objects();
    Ended ended = terminal.run(command);
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).matches("forkpoint: [^\n]+\n");
    assertThat(objects()).isEqualTo(before);
    return ended.err();
  }

  /// Answers of a command as JSON, with what depends on the storage format left out.
  final String json(String... command) {
    return done(Stream.concat(Stream.of(command), Stream.of("--json")).toArray(String[]::new))
        .replaceAll("\"checkpoint\":\"[0-9a-f]{64}\"", "\"checkpoint\":\"…\"")
        .replaceAll("\"fingerprint\":\"[0-9a-f]{64}\"", "\"fingerprint\":\"…\"")
        .replaceAll("\"addedBytes\":[0-9]+", "\"addedBytes\":…")
        .replace(folder.toString(), "");
  }

  /// The objects of the store, and what is in them.
  private Map<Path, Digest> objects() {
    Map<Path, Digest> objects = new TreeMap<>();
    Path store = home.resolve("store");
    if (Files.isDirectory(store)) {
      for (Path file : filesBelow(store)) {
        objects.put(file, Digest.of(bytes(file)));
      }
    }
    return objects;
  }

  /// Damages every chunk of the store.
  final void damagePacks() throws IOException {
    for (Path pack : filesBelow(home.resolve("store/workspaces/demo/packs"))) {
      byte[] bytes = Files.readAllBytes(pack);
      for (int i = 0; i < bytes.length; i += 8) {
        bytes[i] ^= 1;
      }
      Files.write(pack, bytes);
    }
  }

  /// Changes one bit in the middle of the longest pack.
  final void damageLongestPack() throws IOException {
    Path pack =
        filesBelow(home.resolve("store/workspaces/demo/packs")).stream()
            .max(Comparator.comparingLong(file -> file.toFile().length()))
            .orElseThrow();
    byte[] bytes = Files.readAllBytes(pack);
    bytes[bytes.length / 2] ^= 1;
    Files.write(pack, bytes);
  }

  /// Content that does not compress, the same each time.
  static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(1).nextBytes(noise);
    return noise;
  }

  /// Gives the sample's files a time, so that the same is saved each time.
  private void settle() throws IOException {
    for (Path file : filesBelow(sample.folder())) {
      Files.setLastModifiedTime(file, FileTime.from(Terminal.NOW));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> filesBelow(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
