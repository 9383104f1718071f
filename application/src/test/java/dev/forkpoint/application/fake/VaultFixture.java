package dev.forkpoint.application.fake;

import dev.forkpoint.application.bundle.ImportBundle;
import dev.forkpoint.application.care.VerifyVault;
import dev.forkpoint.application.checkpoint.BeginTurn;
import dev.forkpoint.application.checkpoint.CheckOut;
import dev.forkpoint.application.checkpoint.EndTurn;
import dev.forkpoint.application.checkpoint.SaveArchive;
import dev.forkpoint.application.checkpoint.SaveCheckpoint;
import dev.forkpoint.application.checkpoint.SaveHome;
import dev.forkpoint.application.download.Download;
import dev.forkpoint.application.download.ExportBundle;
import dev.forkpoint.application.download.FilesDownload;
import dev.forkpoint.application.fork.ForkSession;
import dev.forkpoint.application.importing.ImportArchive;
import dev.forkpoint.application.importing.ImportSessions;
import dev.forkpoint.application.importing.ImportSessions.ImportedSession;
import dev.forkpoint.application.port.ArchiveFiles;
import dev.forkpoint.application.port.BundleFiles;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionFiles;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.TurnDirectories;
import dev.forkpoint.application.trace.NativeTraces;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.vault.ArchiveStream;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.upload.ArchiveLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A whole vault in memory: the real use cases over the fakes of their ports. Traces are in
/// [LineFormat] and found where [#trace] put them; sessions are called s1, s2, s3 … Nothing happens
/// twice at the same time.
public final class VaultFixture {
  /// The workspace of the tests.
  public static final WorkspaceId WORKSPACE = new WorkspaceId("w");

  private static final ArchiveLimits LIMITS = new ArchiveLimits(100, 1000, 300, 100, 10);

  public final InMemoryDirectories directories = new InMemoryDirectories();
  public final TurnDirectories turns = new InMemoryTurnDirectories(directories);
  public final InMemoryChunkIndex index = new InMemoryChunkIndex();
  public final SessionCatalog catalog;
  public final HomeCatalog homes;
  public final TraceFormats formats = new TraceFormats(List.of(new LineFormat()));
  public final Vault vault;

  private final ObjectStore store;
  private final String idPrefix;
  private final Map<String, InMemoryDirectory> traces = new HashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger ticks = new AtomicInteger();
  private final InstantSource clock =
      () -> Instant.parse("2026-01-02T03:04:05Z").plusMillis(ticks.getAndIncrement());
  public final TraceIntake intake = new TraceIntake(formats);
  private final SessionFiles files = this::find;

  public VaultFixture(ObjectStore store) {
    this(store, new InMemorySessionCatalog());
  }

  public VaultFixture(ObjectStore store, SessionCatalog catalog) {
    this(store, catalog, new InMemoryHomeCatalog(), "s");
  }

  private VaultFixture(
      ObjectStore store, SessionCatalog catalog, HomeCatalog homes, String idPrefix) {
    this.store = store;
    this.vault = new Vault(store, index);
    this.catalog = catalog;
    this.homes = homes;
    this.idPrefix = idPrefix;
  }

  /// Another machine over the same store and catalog. Its sessions are called t1, t2, t3 …
  public VaultFixture elsewhere() {
    return new VaultFixture(store, catalog, homes, "t");
  }

  /// Puts a session's file `trace.txt` at a place where imports find it.
  public InMemoryDirectory trace(String place, String content) {
    return traces.computeIfAbsent(place, InMemoryDirectory::new).file("trace.txt", content);
  }

  private List<SessionFiles.FoundSession> find(String place) {
    SourceTree tree = traces.get(place);
    return tree == null
        ? findIn(place)
        : List.of(new SessionFiles.FoundSession(place, "lines", new EntryPath("trace.txt"), tree));
  }

  /// In a directory where an agent left it.
  private List<SessionFiles.FoundSession> findIn(String place) {
    EntryPath main = new EntryPath("trace.txt");
    InMemoryDirectory directory = directories.at(place);
    return directory.holds(main)
        ? List.of(new SessionFiles.FoundSession(place + '/' + main, "lines", main, directory))
        : List.of();
  }

  /// Imports a session with this trace.
  public SessionId imported(String content) throws IOException {
    String place = "place-" + ids.get();
    trace(place, content);
    List<ImportedSession> imported = importSessions().importFrom(place, WORKSPACE);
    return imported.getFirst().state().session().id();
  }

  public ImportSessions importSessions() {
    return new ImportSessions(vault, catalog, files, intake, clock, this::newId);
  }

  public SaveCheckpoint saveCheckpoint() {
    return new SaveCheckpoint(vault, catalog, directories, files, intake, clock, this::newId);
  }

  /// Saves archives with at most a hundred lines.
  public SaveArchive saveArchive(ArchiveFiles archives) {
    return new SaveArchive(vault, catalog, archives, LIMITS, files, intake, clock, this::newId);
  }

  /// Saves homes that come as archives with at most a hundred lines.
  public SaveHome saveHome(ArchiveFiles archives) {
    return new SaveHome(vault, homes, archives, LIMITS, clock);
  }

  /// Imports archives with at most a hundred lines.
  public ImportArchive importArchive(ArchiveFiles archives) {
    return new ImportArchive(vault, catalog, archives, LIMITS, intake, clock, this::newId);
  }

  public BeginTurn beginTurn() {
    return new BeginTurn(
        vault, catalog, homes, turns, directories, new NativeTraces(formats), clock);
  }

  public EndTurn endTurn() {
    return new EndTurn(
        vault, catalog, homes, turns, directories, files, intake, clock, this::newId);
  }

  public CheckOut checkOut() {
    return new CheckOut(vault, catalog, directories);
  }

  public ForkSession forkSession() {
    return new ForkSession(vault, catalog, intake, clock, this::newId);
  }

  public FilesDownload filesDownload() {
    return new FilesDownload(vault, catalog, new PlainRuntime());
  }

  public VerifyVault verifyVault() {
    return new VerifyVault(vault, catalog, homes);
  }

  /// Imports bundles.
  public ImportBundle importBundle(BundleFiles bundles) {
    return new ImportBundle(vault, catalog, bundles, intake);
  }

  /// A bundle of everything.
  public byte[] bundle() throws IOException {
    return bundle(new ExportBundle.Scope.WholeWorkspace(WORKSPACE));
  }

  /// A bundle.
  public byte[] bundle(ExportBundle.Scope scope) throws IOException {
    try (Download download = new ExportBundle(vault, catalog, new PlainPages()).open(scope)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) download.bytes());
      ArchiveStream stream = download.stream(0, download.bytes());
      while (bytes.hasRemaining()) {
        stream.read(bytes);
      }
      return bytes.array();
    }
  }

  private SessionId newId() {
    return new SessionId(idPrefix + ids.incrementAndGet());
  }
}
