package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ChunkIndex;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.port.WorkingDirectory.Stamps;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.home.Home;
import dev.forkpoint.domain.home.HomeFormat;
import dev.forkpoint.domain.home.HomeId;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.CheckpointFormat;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What the store holds of one workspace: its packs and its checkpoints.
public final class WorkspaceVault {
  private final WorkspaceKeys keys;
  private final ObjectStore store;
  private final ChunkIndex index;
  private final PackIndexes packs;

  WorkspaceVault(WorkspaceKeys keys, ObjectStore store, ChunkIndex index) {
    this.keys = keys;
    this.store = store;
    this.index = index;
    this.packs = new PackIndexes(store, keys);
  }

  /// The workspace.
  public WorkspaceId id() {
    return keys.workspace();
  }

  /// A reader of chunks, to be closed.
  public ChunkReader reader() {
    return new ChunkReader(store, keys);
  }

  /// The entries of a snapshot.
  public EntryCursor entries(ChunkReader reader, Snapshot snapshot) {
    return new EntryCursor(reader, snapshot);
  }

  /// The chunks of a content.
  public ChunkCursor chunks(ChunkReader reader, ContentTree content) {
    return new ChunkCursor(reader, content);
  }

  /// The entry at a path, where the snapshot has one.
  public Optional<Entry> entry(Snapshot snapshot, EntryPath path) throws StoreException {
    try (ChunkReader reader = reader()) {
      EntryCursor entries = entries(reader, snapshot);
      Optional<Entry> entry = entries.next();
      while (entry.isPresent() && entry.get().path().compareTo(path) < 0) {
        entry = entries.next();
      }
      return entry.filter(found -> found.path().equals(path));
    }
  }

  /// The main file of a trace, as a stream; to be closed.
  ///
  /// @throws StoreException.Damaged where the trace has no such file
  public ContentStream open(Snapshot snapshot, EntryPath path) throws StoreException {
    ContentTree content =
        entry(snapshot, path)
            .map(entry -> entry instanceof FileEntry file ? file.content() : null)
            .orElseThrow(() -> new StoreException.Damaged("read " + path + ": it is missing"));
    return open(content);
  }

  /// A content as a stream; to be closed.
  public ContentStream open(ContentTree content) {
    return new ContentStream(reader(), content);
  }

  /// What archives are made of; to be closed.
  public WorkspaceArchive archive() {
    return new WorkspaceArchive(reader(), reader());
  }

  /// The files of a checkpoint with their stamps, to be closed.
  KnownFiles known(Snapshot snapshot, Stamps stamps) throws IOException {
    ChunkReader reader = reader();
    return new KnownFiles(reader, entries(reader, snapshot), stamps);
  }

  /// Begins a new checkpoint; to be closed.
  public CheckpointWriter begin() throws IOException {
    if (index.isEmpty(keys.workspace())) {
      fillIndex();
    }
    ChunkFinder finder = new ChunkFinder(keys.workspace(), index, packs);
    return new CheckpointWriter(this, new ChunkWriter(keys, store, index, finder));
  }

  private void fillIndex() throws IOException {
    for (Digest pack : packs()) {
      index.add(keys.workspace(), pack, digests(pack));
    }
  }

  private List<Digest> digests(Digest pack) throws StoreException {
    return packs.read(pack).stream().map(chunk -> chunk.ref().digest()).toList();
  }

  private List<Digest> packs() throws StoreException {
    List<Digest> names = new ArrayList<>();
    store.list(keys.packs(), object -> WorkspaceKeys.packName(object.key()).ifPresent(names::add));
    return names;
  }

  /// Checks every pack, as the first half of a verification of the workspace's checkpoints.
  public TreeVerifier verifier(Progress progress) throws StoreException {
    return new TreeVerifier(reader(), new PackVerifier(store).verify(keys.packs(), progress));
  }

  /// Stores a checkpoint, whose packs are in the store already. One that says the same may have
  /// been stored by somebody who got no further; that one stays, since it may name other packs.
  StoredCheckpoint put(Checkpoint checkpoint) throws StoreException {
    CheckpointId id = CheckpointFormat.id(checkpoint);
    ObjectKey key = keys.checkpoint(checkpoint.session().id(), checkpoint.number(), id);
    Optional<StoredObject> before = store.find(key);
    if (before.isPresent()) {
      Checkpoint same = checkpoint(checkpoint.session().id(), checkpoint.number(), id);
      return new StoredCheckpoint(id, same, same.packedBytes() + before.get().bytes());
    }
    byte[] bytes = CheckpointFormat.encode(checkpoint);
    store.put(key, ByteBuffer.wrap(bytes));
    return new StoredCheckpoint(id, checkpoint, checkpoint.packedBytes() + bytes.length);
  }

  /// The checkpoints that are in the store, by session, whatever a catalog says.
  public NavigableMap<SessionId, List<CheckpointPlace>> checkpointPlaces() throws StoreException {
    NavigableMap<SessionId, List<CheckpointPlace>> places =
        new TreeMap<>(Comparator.comparing(SessionId::value));
    store.list(
        keys.sessions(),
        object ->
            WorkspaceKeys.checkpointPlace(object.key())
                .ifPresent(place ->
                    places.computeIfAbsent(place.session(), _ -> new ArrayList<>()).add(place)));
    return places;
  }

  /// The name of the object that a checkpoint is.
  public ObjectKey key(CheckpointPlace place) {
    return keys.checkpoint(place);
  }

  /// Reads a checkpoint with what it added to the store.
  ///
  /// @throws StoreException.Damaged where it is missing or not what its name says
  public StoredCheckpoint checkpoint(CheckpointPlace place) throws StoreException {
    Checkpoint checkpoint = checkpoint(place.session(), place.number(), place.id());
    long own = store.find(keys.checkpoint(place)).map(StoredObject::bytes).orElse(0L);
    return new StoredCheckpoint(place.id(), checkpoint, checkpoint.packedBytes() + own);
  }

  /// Reads a checkpoint.
  ///
  /// @throws StoreException.Damaged where it is missing or not what its name says
  public Checkpoint checkpoint(CheckpointSummary summary) throws StoreException {
    return checkpoint(summary.session(), summary.number(), summary.id());
  }

  private Checkpoint checkpoint(SessionId session, int number, CheckpointId id)
      throws StoreException {
    ObjectKey key = keys.checkpoint(session, number, id);
    byte[] bytes = read("checkpoint", key);
    try {
      return CheckpointFormat.decode(id, bytes);
    } catch (FormatException e) {
      throw new StoreException.Damaged("read checkpoint " + key + ": " + e.getMessage(), e);
    }
  }

  private byte[] read(String what, ObjectKey key) throws StoreException {
    StoredObject object =
        store
            .find(key)
            .orElseThrow(
                () -> new StoreException.Damaged("read %s %s: it is missing".formatted(what, key)));
    byte[] bytes = new byte[Math.toIntExact(object.bytes())];
    store.read(key, 0, ByteBuffer.wrap(bytes));
    return bytes;
  }

  /// Stores a state of the home, whose packs are in the store already.
  StoredHome put(Home home) throws StoreException {
    HomeId id = HomeFormat.id(home);
    byte[] bytes = HomeFormat.encode(home);
    ObjectKey key = keys.home(new HomePlace(home.number(), id));
    if (store.find(key).isEmpty()) {
      store.put(key, ByteBuffer.wrap(bytes));
    }
    return new StoredHome(id, home, home.packedBytes() + bytes.length);
  }

  /// Reads a state of the home.
  ///
  /// @throws StoreException.Damaged where it is missing or not what its name says
  public Home home(HomeSummary summary) throws StoreException {
    return home(new HomePlace(summary.number(), summary.id())).home();
  }

  /// The files of a state of the home; none where there is no state yet.
  ///
  /// @throws StoreException.Damaged where it is missing or not what its name says
  public Snapshot homeFiles(Optional<HomeSummary> state) throws StoreException {
    return state.isPresent() ? home(state.get()).files() : Snapshot.EMPTY;
  }

  /// The states of the home that are in the store, whatever a catalog says.
  public List<HomePlace> homePlaces() throws StoreException {
    List<HomePlace> places = new ArrayList<>();
    store.list(
        keys.homes(), object -> WorkspaceKeys.homePlace(object.key()).ifPresent(places::add));
    return places;
  }

  /// The name of the object that a state of the home is.
  public ObjectKey key(HomePlace place) {
    return keys.home(place);
  }

  /// Reads a state of the home with what it added to the store.
  ///
  /// @throws StoreException.Damaged where it is missing or not what its name says
  public StoredHome home(HomePlace place) throws StoreException {
    ObjectKey key = keys.home(place);
    byte[] bytes = read("home", key);
    try {
      Home home = HomeFormat.decode(place.id(), bytes);
      return new StoredHome(place.id(), home, home.packedBytes() + bytes.length);
    } catch (FormatException e) {
      throw new StoreException.Damaged("read home " + key + ": " + e.getMessage(), e);
    }
  }

  /// The entries of a snapshot, to be read as often as wanted.
  public Entries tree(ChunkReader reader, Snapshot snapshot) {
    return () -> entries(reader, snapshot);
  }

  /// Whether a directory still holds a snapshot, as far as its stamps tell. The times of
  /// directories are no difference, nor is anything about the root.
  ///
  /// @param source the part of the directory that the snapshot is of
  /// @param directory where the stamps are that were recorded with the snapshot
  public boolean isUnchanged(SourceTree source, WorkingDirectory directory, Snapshot snapshot)
      throws IOException {
    try (ChunkReader reader = reader();
        Stamps stamps = directory.stamps();
        SourceTree.Walk walk = source.walk()) {
      return new UnchangedTree(entries(reader, snapshot), stamps, walk).isUnchanged();
    }
  }

  /// A state of the home that is in the store.
  ///
  /// @param addedBytes what it added to the store: its packs and its own object
  public record StoredHome(HomeId id, Home home, long addedBytes) {

    /// The state as the catalog keeps it.
    public HomeSummary summary() {
      return new HomeSummary(
          home.workspace(),
          home.number(),
          id,
          home.savedAt(),
          home.savedBy(),
          home.files().files(),
          home.files().bytes(),
          addedBytes,
          home.conflicts().size());
    }
  }

  /// A checkpoint that is in the store.
  ///
  /// @param addedBytes what it added to the store: its packs and its own object
  public record StoredCheckpoint(CheckpointId id, Checkpoint checkpoint, long addedBytes) {

    /// The checkpoint as the catalog keeps it.
    public CheckpointSummary summary() {
      return new CheckpointSummary(
          checkpoint.session().id(),
          checkpoint.number(),
          id,
          checkpoint.savedAt(),
          checkpoint.files().files(),
          checkpoint.files().bytes(),
          addedBytes,
          checkpoint.trace().messages(),
          checkpoint.trace().bytes());
    }
  }
}
