package dev.forkpoint.bootstrap.composition;

import dev.forkpoint.adapters.fs.archive.FsArchiveFiles;
import dev.forkpoint.adapters.fs.audit.FsAuditLog;
import dev.forkpoint.adapters.fs.broker.FsLocalCopies;
import dev.forkpoint.adapters.fs.bundle.FsBundleFiles;
import dev.forkpoint.adapters.fs.bundle.WrittenPages;
import dev.forkpoint.adapters.fs.draft.FsDrafts;
import dev.forkpoint.adapters.fs.index.FsChunkIndex;
import dev.forkpoint.adapters.fs.runtime.WrittenRuntime;
import dev.forkpoint.adapters.fs.trace.FsSessionFiles;
import dev.forkpoint.adapters.fs.trace.OneFileSessions;
import dev.forkpoint.adapters.fs.trace.SessionLayout;
import dev.forkpoint.adapters.fs.trace.chat.AnthropicFormat;
import dev.forkpoint.adapters.fs.trace.chat.OpenAiFormat;
import dev.forkpoint.adapters.fs.trace.claude.ClaudeCodeFiles;
import dev.forkpoint.adapters.fs.trace.codex.CodexFiles;
import dev.forkpoint.adapters.fs.trace.form.row.RowWriter;
import dev.forkpoint.adapters.fs.trace.gemini.GeminiFormat;
import dev.forkpoint.adapters.fs.trace.mlintern.MlInternFormat;
import dev.forkpoint.adapters.fs.trace.opencode.OpenCodeFormat;
import dev.forkpoint.adapters.fs.trace.pi.PiFormat;
import dev.forkpoint.adapters.fs.trace.sts.StsFormat;
import dev.forkpoint.adapters.fs.trace.zot.ZotFormat;
import dev.forkpoint.adapters.fs.turn.FsTurnDirectories;
import dev.forkpoint.adapters.fs.workdir.FsWorkingDirectories;
import dev.forkpoint.adapters.jdbc.JdbcSessionCatalog;
import dev.forkpoint.adapters.jdbc.RepeatedWork;
import dev.forkpoint.application.access.Authenticate;
import dev.forkpoint.application.access.Caller;
import dev.forkpoint.application.access.GrantedCatalog;
import dev.forkpoint.application.access.IssueToken;
import dev.forkpoint.application.access.RevokeToken;
import dev.forkpoint.application.broker.MigrateBroker;
import dev.forkpoint.application.broker.MirrorResult;
import dev.forkpoint.application.broker.MirrorSession;
import dev.forkpoint.application.broker.NoteForMirror;
import dev.forkpoint.application.bundle.ImportBundle;
import dev.forkpoint.application.bundle.VerifyBundle;
import dev.forkpoint.application.care.CheckReadiness;
import dev.forkpoint.application.care.CopyStore;
import dev.forkpoint.application.care.RebuildCatalog;
import dev.forkpoint.application.care.RemoveSession;
import dev.forkpoint.application.care.RemoveWorkspace;
import dev.forkpoint.application.care.RenameSession;
import dev.forkpoint.application.care.RestoreSession;
import dev.forkpoint.application.care.VerifyVault;
import dev.forkpoint.application.checkpoint.BeginTurn;
import dev.forkpoint.application.checkpoint.CheckOut;
import dev.forkpoint.application.checkpoint.EndTurn;
import dev.forkpoint.application.checkpoint.SaveArchive;
import dev.forkpoint.application.checkpoint.SaveCheckpoint;
import dev.forkpoint.application.checkpoint.SaveHome;
import dev.forkpoint.application.convert.ConvertFile;
import dev.forkpoint.application.convert.ConvertSession;
import dev.forkpoint.application.download.ExportBundle;
import dev.forkpoint.application.download.ExportTrace;
import dev.forkpoint.application.download.FilesDownload;
import dev.forkpoint.application.download.HomeDownload;
import dev.forkpoint.application.fork.ForkSession;
import dev.forkpoint.application.fork.LocateFork;
import dev.forkpoint.application.importing.ImportArchive;
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
import dev.forkpoint.application.port.ArchiveFiles;
import dev.forkpoint.application.port.AuditLog;
import dev.forkpoint.application.port.Drafts;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionFiles;
import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoreProbe;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.port.TurnDirectories;
import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.share.DatasetVisibility;
import dev.forkpoint.application.share.Destinations;
import dev.forkpoint.application.share.PauseShare;
import dev.forkpoint.application.share.PreviewRedaction;
import dev.forkpoint.application.share.RehearseShare;
import dev.forkpoint.application.share.RequestShare;
import dev.forkpoint.application.share.RetryShare;
import dev.forkpoint.application.share.ShareIntake;
import dev.forkpoint.application.share.ShareStatus;
import dev.forkpoint.application.share.ShareTraces;
import dev.forkpoint.application.share.ShareTraces.Occasion;
import dev.forkpoint.application.share.WithdrawShare;
import dev.forkpoint.application.trace.NativeTraces;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.trace.TraceWriters;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.upload.ArchiveLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Forkpoint over one data directory. The catalog is opened when it is first asked for, and nothing
/// else of this is open between two uses, so a command opens no more than it needs.
public final class Composition implements AutoCloseable {
  private static final List<Agent> ALL_AGENTS = List.of(Agent.values());

  /// How soon it is noticed that something is to be shared, or written for cc-broker.
  private static final Duration WORK_PAUSE = Duration.ofSeconds(10);

  private final DataDirectory directory;
  private final Settings settings;
  private final InstantSource clock;
  private final Supplier<SessionId> newIds;
  private final ChosenStore store;
  private final Optional<ChosenStore> mirror;
  private final Vault vault;
  private final WorkingDirectories directories;
  private final TraceFormats formats =
      new TraceFormats(layouts(ALL_AGENTS).map(SessionLayout::format).toList());
  private final TraceWriters writers =
      new TraceWriters(Stream.of(Form.values()).map(Writers::of).toList());
  private final TraceIntake intake = new TraceIntake(formats);
  private final Lazy<JdbcSessionCatalog> catalog;
  private final SharingSources sharing;
  private final UnaryOperator<SessionCatalog> view;
  private final ArchiveFiles archives;
  private final ArchiveLimits limits;

  /// Nothing is opened yet, and nothing set.
  ///
  /// @param newIds gives an id that no session has, each time
  public Composition(DataDirectory directory, InstantSource clock, Supplier<SessionId> newIds) {
    this(directory, Settings.none(), clock, newIds);
  }

  /// Nothing is opened yet.
  ///
  /// @param newIds gives an id that no session has, each time
  public Composition(
      DataDirectory directory, Settings settings, InstantSource clock, Supplier<SessionId> newIds) {
    this(
        directory,
        settings,
        clock,
        newIds,
        ChosenStore.of(settings, directory),
        settings.text(Setting.MIRROR_CC_BROKER).map(at -> ChosenStore.at(at, settings, directory)),
        new Lazy<>(() -> ConfiguredCatalog.open(directory, settings)),
        new SharingSources(
            settings.environment(), settings.text(Setting.SHARE_RULES).map(Path::of), clock),
        UnaryOperator.identity());
  }

  private Composition(
      DataDirectory directory,
      Settings settings,
      InstantSource clock,
      Supplier<SessionId> newIds,
      ChosenStore store,
      Optional<ChosenStore> mirror,
      Lazy<JdbcSessionCatalog> catalog,
      SharingSources sharing,
      UnaryOperator<SessionCatalog> view) {
    this.directory = directory;
    this.settings = settings;
    this.clock = clock;
    this.newIds = newIds;
    this.store = store;
    this.mirror = mirror;
    this.vault = new Vault(store.objects(), new FsChunkIndex(directory.index()));
    this.directories = new FsWorkingDirectories(directory.checkouts());
    this.catalog = catalog;
    this.sharing = sharing;
    this.view = view;
    this.archives = new FsArchiveFiles(directory.incoming());
    this.limits = settings.archiveLimits();
  }

  /// With the machine's clock, and with random ids: random from the first character on, so that a
  /// few of them name a session.
  public static Composition over(DataDirectory directory, Settings settings) {
    return new Composition(
        directory,
        settings,
        InstantSource.system(),
        () -> new SessionId(UUID.randomUUID().toString()));
  }

  /// The same as a caller may see it. What it opens, this closes.
  public Composition seenBy(Caller caller) {
    return new Composition(
        directory,
        settings,
        clock,
        newIds,
        store,
        mirror,
        catalog,
        sharing,
        all -> new GrantedCatalog(all, caller));
  }

  /// Where everything is.
  public DataDirectory directory() {
    return directory;
  }

  /// What is configured.
  public Settings settings() {
    return settings;
  }

  public InstantSource clock() {
    return clock;
  }

  public SessionCatalog catalog() {
    return view.apply(catalog.get());
  }

  public FindSession findSession() {
    return new FindSession(catalog());
  }

  public SessionForest sessionForest() {
    return new SessionForest(catalog());
  }

  public ListSubAgents listSubAgents() {
    return new ListSubAgents(vault, formats);
  }

  public ReadSubAgent readSubAgent() {
    return new ReadSubAgent(vault, formats);
  }

  public ReadSession readSession() {
    return new ReadSession(vault, formats);
  }

  public CountUsage countUsage() {
    return new CountUsage(catalog(), readSession());
  }

  public CompareCheckpoints compareCheckpoints() {
    return new CompareCheckpoints(vault);
  }

  public ImportSessions importSessions() {
    return importSessions(ALL_AGENTS);
  }

  /// Imports the sessions of these agents alone.
  public ImportSessions importSessions(List<Agent> agents) {
    return new ImportSessions(vault, catalog(), sessionFiles(agents), intake, clock, newIds);
  }

  public SaveCheckpoint saveCheckpoint() {
    return new SaveCheckpoint(
        vault, catalog(), directories, sessionFiles(ALL_AGENTS), intake, clock, newIds);
  }

  public SaveArchive saveArchive() {
    return new SaveArchive(
        vault, catalog(), archives, limits, sessionFiles(ALL_AGENTS), intake, clock, newIds);
  }

  public ImportArchive importArchive() {
    return new ImportArchive(vault, catalog(), archives, limits, intake, clock, newIds);
  }

  public HomeCatalog homeCatalog() {
    return catalog.get().homeCatalog();
  }

  public SaveHome saveHome() {
    return new SaveHome(vault, homeCatalog(), archives, limits, clock);
  }

  public HomeDownload homeDownload() {
    return new HomeDownload(vault);
  }

  public HomeConflicts homeConflicts() {
    return new HomeConflicts(vault, homeCatalog());
  }

  /// Where turns are laid out on this machine.
  public TurnDirectories turnDirectories() {
    return new FsTurnDirectories(directory.turns());
  }

  public BeginTurn beginTurn() {
    return new BeginTurn(
        vault,
        catalog(),
        homeCatalog(),
        turnDirectories(),
        directories,
        new NativeTraces(formats),
        clock);
  }

  public EndTurn endTurn() {
    return new EndTurn(
        vault,
        catalog(),
        homeCatalog(),
        turnDirectories(),
        directories,
        sessionFiles(ALL_AGENTS),
        intake,
        clock,
        newIds);
  }

  public CheckOut checkOut() {
    return new CheckOut(vault, catalog(), directories);
  }

  /// Where forks would be.
  public LocateFork locateFork() {
    return new LocateFork(vault, catalog(), formats);
  }

  public ForkSession forkSession() {
    return new ForkSession(vault, catalog(), intake, clock, newIds);
  }

  public FilesDownload filesDownload() {
    return new FilesDownload(vault, catalog(), new WrittenRuntime());
  }

  public ExportBundle exportBundle() {
    return new ExportBundle(vault, catalog(), new WrittenPages());
  }

  public ImportBundle importBundle() {
    return new ImportBundle(vault, catalog(), new FsBundleFiles(), intake);
  }

  public VerifyBundle verifyBundle() {
    return new VerifyBundle(new FsBundleFiles(), new WrittenPages());
  }

  /// The forms in which conversations are handed out.
  public TraceWriters traceWriters() {
    return writers;
  }

  public ConvertSession convertSession() {
    return new ConvertSession(vault, formats);
  }

  public ConvertFile convertFile() {
    return new ConvertFile(formats);
  }

  /// Finds everybody's sessions on disk.
  public SessionFiles sessionFiles() {
    return sessionFiles(ALL_AGENTS);
  }

  public ExportTrace exportTrace() {
    return new ExportTrace(vault, directories, new NativeTraces(formats));
  }

  public RenameSession renameSession() {
    return new RenameSession(catalog());
  }

  public RemoveSession removeSession() {
    return new RemoveSession(catalog(), clock);
  }

  public RemoveWorkspace removeWorkspace() {
    return new RemoveWorkspace(catalog(), clock);
  }

  public RestoreSession restoreSession() {
    return new RestoreSession(catalog());
  }

  /// Copies what one store holds to another. Both are named as the setting `forkpoint.store` names
  /// one.
  ///
  /// @param workspace only this one, where given
  public CopyStore.Report copy(
      String from, String to, Optional<WorkspaceId> workspace, Progress progress)
      throws StoreException {
    try (ChosenStore source = ChosenStore.at(from, settings, directory);
        ChosenStore target = ChosenStore.at(to, settings, directory)) {
      return new CopyStore(source.objects(), target.objects()).copy(workspace, progress);
    }
  }

  /// Brings in what cc-broker keeps in a store, which is named as the setting `forkpoint.store`
  /// names one.
  ///
  /// @param workspace only this one, where given
  public MigrateBroker.Report migrateBroker(
      String from, Optional<WorkspaceId> workspace, Progress progress) throws IOException {
    try (ChosenStore source = ChosenStore.at(from, settings, directory)) {
      return new MigrateBroker(
              vault,
              catalog(),
              homeCatalog(),
              new FsLocalCopies(directory.incoming()),
              archives,
              limits,
              intake,
              Layout.CLAUDE_CODE.toString(),
              clock,
              newIds)
          .migrate(source.broker(), workspace, progress);
    }
  }

  /// Writes a session that was just saved where cc-broker finds it, if the settings say where.
  public Optional<MirrorResult> mirror(SessionId session) {
    return mirror.map(target -> mirrorSession(target).mirror(session));
  }

  /// Notes sessions that were saved, if the settings say where they are written for cc-broker.
  public NoteForMirror noteForMirror() {
    return new NoteForMirror(mirror.map(_ -> catalog.get().mirrorBacklog()));
  }

  private MirrorSession mirrorSession(ChosenStore target) {
    return new MirrorSession(
        vault,
        catalog.get(),
        homeCatalog(),
        target.broker(),
        catalog.get().mirrorBacklog(),
        Layout.CLAUDE_CODE.toString());
  }

  public RebuildCatalog rebuildCatalog() {
    return new RebuildCatalog(vault, catalog(), homeCatalog(), intake);
  }

  public VerifyVault verifyVault() {
    return new VerifyVault(vault, catalog(), homeCatalog());
  }

  /// Tries out the store.
  public StoreProbe storeProbe() {
    return store.probe();
  }

  /// Asks the catalog as nobody in particular.
  ///
  /// @param deadline how long to wait for each of store and catalog
  public CheckReadiness checkReadiness(Duration deadline) {
    return new CheckReadiness(store.probe(), catalog.get(), deadline);
  }

  public AccessTokens accessTokens() {
    return catalog.get().accessTokens();
  }

  /// Who works on which session.
  public SessionLeases sessionLeases() {
    return catalog.get().sessionLeases();
  }

  public AuditLog auditLog() {
    return new FsAuditLog(directory.root());
  }

  public IssueToken issueToken() {
    return new IssueToken(accessTokens(), auditLog(), clock, new SecureRandom());
  }

  public Authenticate authenticate() {
    return new Authenticate(accessTokens(), clock);
  }

  public RevokeToken revokeToken() {
    return new RevokeToken(accessTokens(), auditLog(), clock);
  }

  /// Where sessions can be shared.
  public Destinations destinations() {
    return ConfiguredDestinations.of(settings);
  }

  /// What is shared, of all sessions, whoever asks.
  public Shares shares() {
    return catalog.get().shares();
  }

  public RequestShare requestShare() {
    return new RequestShare(shares());
  }

  public PauseShare pauseShare() {
    return new PauseShare(shares());
  }

  public RetryShare retryShare() {
    return new RetryShare(shares());
  }

  public WithdrawShare withdrawShare() {
    return new WithdrawShare(shares(), sharing.hubs());
  }

  public ShareStatus shareStatus() {
    return new ShareStatus(shares(), catalog(), destinations(), sharing.hubs(), sharing::scrubber);
  }

  public DatasetVisibility datasetVisibility() {
    return new DatasetVisibility(shares(), sharing.hubs(), sharing::scrubber);
  }

  public PreviewRedaction previewRedaction() {
    return new PreviewRedaction(vault, formats, writers, drafts(), sharing::scrubber);
  }

  public RehearseShare rehearseShare() {
    return new RehearseShare(shares(), sharing.hubs(), shareIntake(), sharing::scrubber);
  }

  public ShareTraces shareTraces() {
    return new ShareTraces(
        shares(), sharing.hubs(), shareIntake(), sharing::scrubber, clock, new SecureRandom());
  }

  private ShareIntake shareIntake() {
    List<TraceWriter> forms = new ArrayList<>(writers.all());
    forms.add(new RowWriter());
    return new ShareIntake(vault, catalog.get(), formats, new TraceWriters(forms), drafts());
  }

  private Drafts drafts() {
    return new FsDrafts(directory.drafts());
  }

  /// Sends what is due, and writes for cc-broker what was noted, again and again, one process at a
  /// time; to be closed. How sharing ends is recorded, and the status tells it.
  public RepeatedWork repeatWork() {
    Map<String, Runnable> works = new HashMap<>();
    for (Destination destination : destinations().all()) {
      works.put(
          "share-" + destination.name(),
          () -> shareTraces().share(destination, Occasion.SCHEDULED));
    }
    mirror.ifPresent(target -> works.put("mirror", new MirrorWork(mirrorSession(target))));
    return catalog.get().repeat(works, WORK_PAUSE);
  }

  private static SessionFiles sessionFiles(List<Agent> agents) {
    return new FsSessionFiles(layouts(agents).toList());
  }

  static Stream<SessionLayout> layouts(List<Agent> agents) {
    return agents.stream()
        .map(agent ->
            switch (agent) {
              case CLAUDE_CODE -> new ClaudeCodeFiles();
              case CODEX -> new CodexFiles();
              case PI -> oneFile(new PiFormat(), ".jsonl");
              case ZOT -> oneFile(new ZotFormat(), ".jsonl", ".zotsession");
              case ML_INTERN -> oneFile(new MlInternFormat(), ".json", ".jsonl");
              case STS -> oneFile(new StsFormat(), ".jsonl");
              case GEMINI -> oneFile(new GeminiFormat(), ".json", ".jsonl");
              case OPENCODE -> oneFile(new OpenCodeFormat(), ".json");
              case OPENAI -> oneFile(new OpenAiFormat(), ".json", ".jsonl");
              case ANTHROPIC -> oneFile(new AnthropicFormat(), ".json", ".jsonl");
            });
  }

  private static SessionLayout oneFile(TraceFormat format, String... suffixes) {
    return new OneFileSessions(format, List.of(suffixes));
  }

  @Override
  public void close() {
    sharing.close();
    catalog.ifMade(JdbcSessionCatalog::close);
    mirror.ifPresent(ChosenStore::close);
    store.close();
  }
}
