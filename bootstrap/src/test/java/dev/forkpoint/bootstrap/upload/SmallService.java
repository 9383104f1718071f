package dev.forkpoint.bootstrap.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.forkpoint.bootstrap.deployment.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The service in a process of its own, with 256 MiB of heap and a temporary directory that nobody
/// else uses.
final class SmallService implements AutoCloseable {
  private final Path folder;
  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private SmallService(Path folder, Process process, URI address) {
    this.folder = folder;
    this.process = process;
    this.address = address;
  }

  static SmallService start(Path folder) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    ProcessBuilder command =
        new ProcessBuilder(
            Program.words(
                List.of("-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=" + temporary),
                "serve",
                "--port",
                "0"));
    command.environment().put("FORKPOINT_HOME", folder.resolve("home").toString());
    command.environment().put("LC_ALL", "C.UTF-8");
    command.redirectError(folder.resolve("errors").toFile());
    Process process = command.start();
    BufferedReader told = process.inputReader(UTF_8);
    String line = told.readLine();
    while (line != null && !line.startsWith("Forkpoint is at ")) {
      line = told.readLine();
    }
    if (line == null) {
      throw new IOException(Files.readString(folder.resolve("errors")));
    }
    return new SmallService(
        folder, process, URI.create(line.replaceAll("^Forkpoint is at | until.*$", "")));
  }

  /// An answer: its status, and the fields of the first object in it that are text or numbers.
  record Told(int status, Map<String, String> fields) {}

  Told upload(String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .setHeader("Content-Type", "application/octet-stream")
            .POST(body);
    return ask(headers.length == 0 ? request : request.headers(headers));
  }

  Told get(String path) throws IOException, InterruptedException {
    return ask(HttpRequest.newBuilder(address.resolve(path)));
  }

  private Told ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    return new Told(answer.statusCode(), fields(answer.body()));
  }

  private static Map<String, String> fields(byte[] json) throws IOException {
    Map<String, String> fields = new TreeMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        if (next.isScalarValue()) {
          fields.putIfAbsent(String.valueOf(parser.currentName()), parser.getText());
        }
      }
    }
    return fields;
  }

  /// All files of the process and their lengths, but for those that a database or a log writes to
  /// all the time.
  Map<String, Long> files() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        String name = folder.relativize(file).toString();
        boolean isBusy = name.matches("errors|home/(catalog|audit)\\..*");
        files.put(name, isBusy || Files.isDirectory(file) ? 0 : Files.size(file));
      }
    }
    return files;
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    process.onExit().join();
  }
}
