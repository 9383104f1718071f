package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Many who save the same few sessions by several services at once, and remember what they were
/// told.
final class SavingCrowd implements AutoCloseable {
  private static final Pattern SESSION = Pattern.compile("\"session\":\"([^\"]+)\"");
  private static final Pattern CHECKPOINTS = Pattern.compile("\"checkpoints\":(\\d+)");
  private static final Pattern FORK = Pattern.compile("\"fork\":\\{\"session\":\"([^\"]+)\"");

  private final List<URI> services;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> sessions = new ArrayList<>();
  private final AtomicInteger turns = new AtomicInteger();
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Queue<String> takenTwice = new ConcurrentLinkedQueue<>();
  private volatile boolean saving = true;

  SavingCrowd(List<URI> services) {
    this.services = services;
  }

  /// Makes the sessions.
  void begin(int count) throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      HttpRequest.Builder request =
          to(services.getFirst(), "/api/workspaces/team/imports?name=p" + i + ".zip");
      sessions.add(found(SESSION, send(request.POST(archive("session " + i)))));
    }
  }

  /// Saves, by several writers, until so many saves were acknowledged.
  ///
  /// @param halfway what happens when half of them were
  void save(int saves, int writers, Runnable halfway) throws Exception {
    try (ExecutorService crowd = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        ends.add(crowd.submit(() -> saveUntil(saves, halfway)));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } finally {
      saving = false;
    }
  }

  private Void saveUntil(int saves, Runnable halfway) throws InterruptedException {
    while (acknowledged.size() < saves) {
      int turn = turns.incrementAndGet();
      try {
        saveOne(turn);
      } catch (IOException _) {
        // The service died, so nothing was acknowledged; the next turn asks the other one.
      }
      if (turn == saves / 2) {
        halfway.run();
      }
    }
    return null;
  }

  private void saveOne(int turn) throws IOException, InterruptedException {
    URI service = services.get(turn % services.size());
    String session = sessions.get(turn % sessions.size());
    String from = found(CHECKPOINTS, send(to(service, "/api/sessions/" + session).GET()));
    String content = "turn " + turn;
    HttpResponse<String> answer =
        send(
            to(service, "/api/sessions/%s/checkpoints?from=%s".formatted(session, from))
                .POST(archive(content)));
    switch (answer.statusCode()) {
      case 201 -> remember(answer.headers().firstValue("Location").orElseThrow(), content);
      case 409 -> remember("/api/sessions/" + found(FORK, answer) + "/checkpoints/1", content);
      default -> throw new IOException(answer.body());
    }
  }

  /// Takes down what somebody was told to be saved.
  void remember(String place, String content) {
    if (acknowledged.putIfAbsent(place, content) != null) {
      takenTwice.add(place);
    }
  }

  /// A session that they save.
  String session(int index) {
    return sessions.get(index);
  }

  /// Whether there are saves yet to come.
  boolean isSaving() {
    return saving;
  }

  /// What was saved, and where it is said to be.
  Map<String, String> acknowledged() {
    return acknowledged;
  }

  /// Checkpoints that two saves were told to be.
  Queue<String> takenTwice() {
    return takenTwice;
  }

  /// What a service says is at a place.
  String contentOf(URI service, String place) throws IOException, InterruptedException {
    return send(to(service, place + "/files/turn.txt").GET()).body();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(URI service, String path) {
    return HttpRequest.newBuilder(service.resolve(path)).header("Content-Type", "application/zip");
  }

  private static HttpRequest.BodyPublisher archive(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("turn.txt", "same.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((name.equals("turn.txt") ? content : "the same").getBytes(UTF_8));
      }
    }
    return BodyPublishers.ofByteArray(bytes.toByteArray());
  }

  private static String found(Pattern pattern, HttpResponse<String> answer) throws IOException {
    Matcher matcher = pattern.matcher(answer.body());
    if (!matcher.find()) {
      throw new IOException(answer.statusCode() + ": " + answer.body());
    }
    return matcher.group(1);
  }

  @Override
  public void close() {
    client.close();
  }
}
