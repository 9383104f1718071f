package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.access.Authenticate;
import dev.forkpoint.application.access.Caller;
import dev.forkpoint.application.access.GrantedCatalog;
import dev.forkpoint.application.access.IssueToken;
import dev.forkpoint.application.broker.NoteForMirror;
import dev.forkpoint.application.care.CheckReadiness;
import dev.forkpoint.application.care.RemoveSession;
import dev.forkpoint.application.care.RemoveWorkspace;
import dev.forkpoint.application.care.RenameSession;
import dev.forkpoint.application.care.RestoreSession;
import dev.forkpoint.application.checkpoint.SaveCheckpoint;
import dev.forkpoint.application.convert.ConvertSession;
import dev.forkpoint.application.download.ExportBundle;
import dev.forkpoint.application.download.HomeDownload;
import dev.forkpoint.application.fake.FaultyObjectStore;
import dev.forkpoint.application.fake.InMemoryAccessTokens;
import dev.forkpoint.application.fake.InMemoryAuditLog;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.InMemorySessionCatalog;
import dev.forkpoint.application.fake.InMemorySessionLeases;
import dev.forkpoint.application.fake.LineArchives;
import dev.forkpoint.application.fake.LineWriter;
import dev.forkpoint.application.fake.PlainPages;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.fork.ForkSession;
import dev.forkpoint.application.fork.LocateFork;
import dev.forkpoint.application.importing.ImportSessions;
import dev.forkpoint.application.look.CompareCheckpoints;
import dev.forkpoint.application.look.CountUsage;
import dev.forkpoint.application.look.FindSession;
import dev.forkpoint.application.look.HomeConflicts;
import dev.forkpoint.application.look.ListSubAgents;
import dev.forkpoint.application.look.ReadSession;
import dev.forkpoint.application.look.ReadSubAgent;
import dev.forkpoint.application.look.SessionForest;
import dev.forkpoint.application.port.AccessTokens;
import dev.forkpoint.application.port.AuditLog;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.application.port.StoreProbe;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.trace.TraceWriters;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.access.Grant;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The API on a real server, over the real use cases on a vault in memory. Each test has one of its
/// own.
final class RunningApi implements BeforeEachCallback, AfterEachCallback {
  static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  final FaultyObjectStore store = new FaultyObjectStore(new InMemoryObjectStore());
  final VaultFixture vault =
      new VaultFixture(store, new GrantedCatalog(new InMemorySessionCatalog(), this::grant));
  final InMemoryAuditLog audit = new InMemoryAuditLog();
  final SharingParts sharing = new SharingParts(vault);

  /// What the service finds when it tries out its store.
  StoreProbe storeProbe = () -> {};

  private final AccessTokens tokens = new InMemoryAccessTokens();
  private final IssueToken issueToken =
      new IssueToken(tokens, audit, InstantSource.fixed(NOW), new Random(1));

  private final LineArchives archives =
      new LineArchives(place -> Files.readAllBytes(Path.of(place)));
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger imports = new AtomicInteger();
  private final Map<String, Object> settings = new HashMap<>();
  private ApplicationContext context;
  private EmbeddedServer server;

  RunningApi() {
    this(Map.of());
  }

  /// @param more settings that are not as usual
  RunningApi(Map<String, String> more) {
    settings.put("micronaut.server.port", -1);
    settings.putAll(more);
  }

  /// A test reaches everything itself; the service what whoever asks it may reach.
  private Grant grant() {
    return ServerRequestContext.currentRequest().isPresent()
        ? context.getBean(Caller.class).grant()
        : Grant.ALL;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(settings)
            .build();
    context
        .registerSingleton(SessionCatalog.class, vault.catalog)
        .registerSingleton(InstantSource.class, InstantSource.fixed(NOW))
        .registerSingleton(SessionLeases.class, new InMemorySessionLeases(InstantSource.fixed(NOW)))
        .registerSingleton(AuditLog.class, audit)
        .registerSingleton(new Authenticate(tokens, InstantSource.fixed(NOW)))
        .registerSingleton(
            new CheckReadiness(
                () -> storeProbe.probe(), new InMemorySessionCatalog(), Duration.ofMinutes(1)))
        .registerSingleton(HomeCatalog.class, vault.homes)
        .registerSingleton(new HomeConflicts(vault.vault, vault.homes))
        .registerSingleton(new FindSession(vault.catalog))
        .registerSingleton(new SessionForest(vault.catalog))
        .registerSingleton(new ReadSession(vault.vault, vault.formats))
        .registerSingleton(new ListSubAgents(vault.vault, vault.formats))
        .registerSingleton(new ReadSubAgent(vault.vault, vault.formats))
        .registerSingleton(
            new CountUsage(vault.catalog, new ReadSession(vault.vault, vault.formats)))
        .registerSingleton(new ConvertSession(vault.vault, vault.formats))
        .registerSingleton(new TraceWriters(List.of(new LineWriter())))
        .registerSingleton(new CompareCheckpoints(vault.vault))
        .registerSingleton(vault.filesDownload())
        .registerSingleton(new ExportBundle(vault.vault, vault.catalog, new PlainPages()))
        .registerSingleton(vault.importBundle(new SpooledBundles()))
        .registerSingleton(SaveCheckpoint.class, vault.saveCheckpoint())
        .registerSingleton(vault.saveArchive(archives))
        .registerSingleton(vault.importArchive(archives))
        .registerSingleton(vault.saveHome(archives))
        .registerSingleton(new HomeDownload(vault.vault))
        .registerSingleton(new NoteForMirror(Optional.empty()))
        .registerSingleton(ForkSession.class, vault.forkSession())
        .registerSingleton(new LocateFork(vault.vault, vault.catalog, vault.formats))
        .registerSingleton(new RenameSession(vault.catalog))
        .registerSingleton(new RemoveSession(vault.catalog, InstantSource.fixed(NOW)))
        .registerSingleton(new RemoveWorkspace(vault.catalog, InstantSource.fixed(NOW)))
        .registerSingleton(new RestoreSession(vault.catalog))
        .registerSingleton(importSessions());
    sharing.registerAt(context, vault);
    server = context.start().getBean(EmbeddedServer.class).start();
  }

  private ImportSessions importSessions() {
    return new ImportSessions(
        vault.vault,
        vault.catalog,
        new LineFiles(),
        new TraceIntake(vault.formats),
        InstantSource.fixed(NOW),
        () -> new SessionId("import-" + imports.incrementAndGet()));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    client.shutdownNow();
    client.close();
    context.close();
  }

  /// Imports a session, and saves a directory as its second checkpoint.
  SessionId saved(String trace, InMemoryDirectory directory) throws IOException {
    SessionId session = vault.imported(trace);
    save(session, directory);
    return session;
  }

  void save(SessionId session, InMemoryDirectory directory) throws IOException {
    vault.saveCheckpoint().save(session, directory.location(), Optional.empty(), Progress.NONE);
  }

  /// Makes a token.
  ///
  /// @param workspaces the only ones that it reaches, where given
  String token(Role role, WorkspaceId... workspaces) throws IOException {
    Grant grant = new Grant(role, Set.of(workspaces));
    return issueToken.issue(grant, "", Optional.empty()).secret().reveal();
  }

  int port() {
    return server.getPort();
  }

  /// Gets a path.
  ///
  /// @param headers names and values in turn
  Answer get(String path, String... headers) throws IOException {
    return send(with(headers, to(path)).GET());
  }

  Answer head(String path, String... headers) throws IOException {
    return send(with(headers, to(path)).HEAD());
  }

  Answer post(String path, String json, String... headers) throws IOException {
    HttpRequest.Builder request = to(path).header("Content-Type", "application/json");
    return send(with(headers, request).POST(BodyPublishers.ofString(json)));
  }

  Answer patch(String path, String json) throws IOException {
    HttpRequest.Builder request = to(path).header("Content-Type", "application/json");
    return send(request.method("PATCH", BodyPublishers.ofString(json)));
  }

  Answer delete(String path) throws IOException {
    return send(to(path).DELETE());
  }

  Answer upload(String path, String body) throws IOException {
    return send(to(path).POST(BodyPublishers.ofString(body)));
  }

  /// Of an answer that goes on and on until the test ends, the head alone is taken.
  Answer send(HttpRequest.Builder request) throws IOException {
    try {
      return new Answer(client.send(request.build(), RunningApi::body));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static BodySubscriber<byte[]> body(ResponseInfo head) {
    return head.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
        ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), _ -> new byte[0])
        : BodySubscribers.ofByteArray();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  /// Asks for a path, and goes when the first bytes of the answer are there.
  void leaveEarly(String path) throws IOException {
    String request = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".formatted(path);
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
    }
  }

  /// Sends bytes as they are, and takes all that comes back until the server closes.
  String raw(String request) throws IOException {
    return rawFrom("127.0.0.1", request);
  }

  /// The same from another address of this machine.
  String rawFrom(String address, String request) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), port(), InetAddress.ofLiteral(address), 0)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port());
  }
}
