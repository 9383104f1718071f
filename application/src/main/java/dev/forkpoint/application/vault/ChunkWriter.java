package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ChunkIndex;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.node.EncodedNode;
import dev.forkpoint.domain.node.EntryNode;
import dev.forkpoint.domain.node.ReferenceNode;
import dev.forkpoint.domain.pack.ChunkKind;
import dev.forkpoint.domain.pack.PackBuilder;
import dev.forkpoint.domain.pack.PackedChunk;
import dev.forkpoint.domain.snapshot.Entry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Stores the new chunks of one save, and those that the workspace has already only once.
///
/// Chunks are hashed and compressed on as many threads as there are processors, gathered into
/// packs, and the packs written in the background. Memory is bounded: so many chunks in flight, one
/// pack growing, a few being written.
final class ChunkWriter implements AutoCloseable {
  private static final int CHUNKS_IN_FLIGHT = 64;

  private final WorkspaceKeys keys;
  private final ObjectStore store;
  private final ChunkIndex index;
  private final ChunkFinder finder;
  private final PackUploads uploads = new PackUploads();
  private final Semaphore inFlight = new Semaphore(CHUNKS_IN_FLIGHT);
  private final ThreadLocal<ChunkEncoder> encoders = ThreadLocal.withInitial(ChunkEncoder::new);
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("chunks-", 0).factory());

  /// The chunks of packs that are not in the store yet, and so not in the index either.
  private final Map<Digest, ChunkRef> recent = new ConcurrentHashMap<>();

  private PackBuilder pack = new PackBuilder();
  private long packedBytes;

  ChunkWriter(WorkspaceKeys keys, ObjectStore store, ChunkIndex index, ChunkFinder finder) {
    this.keys = keys;
    this.store = store;
    this.index = index;
    this.finder = finder;
  }

  /// Stores a data chunk. Waits while too many are in flight.
  ///
  /// @param chunk its bytes, which the caller gives up
  Future<ChunkRef> data(byte[] chunk) throws IOException {
    acquire();
    return workers.submit(() -> {
      try {
        return store(chunk);
      } finally {
        inFlight.release();
      }
    });
  }

  private void acquire() throws IOException {
    try {
      inFlight.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    }
  }

  private ChunkRef store(byte[] chunk) throws IOException {
    Digest digest = Digest.of(chunk);
    Optional<ChunkRef> known = known(digest);
    return known.isPresent() ? known.get() : append(ChunkKind.DATA, digest, chunk);
  }

  /// A data chunk that the workspace has already, where it has.
  Optional<ChunkRef> find(Digest chunk) throws IOException {
    return known(chunk);
  }

  /// Stores a data chunk in a stored form that there is already.
  ///
  /// @param chunk its bytes, whose SHA-256 is `digest`
  /// @param stored the stored form of just these
  ChunkRef carry(Digest digest, byte[] chunk, byte[] stored) throws IOException {
    return append(ChunkKind.DATA, digest, chunk, stored, stored.length);
  }

  /// Stores a node of references.
  ChunkRef references(ContentTree tree) throws IOException {
    return node(ChunkKind.REFERENCES, self -> ReferenceNode.encode(tree, self));
  }

  /// Stores a node of entries.
  ChunkRef entries(List<Entry> entries) throws IOException {
    return node(ChunkKind.ENTRIES, self -> EntryNode.encode(entries, self));
  }

  /// A node is encoded for the pack that it goes into, so no other chunk may seal that meanwhile.
  private synchronized ChunkRef node(ChunkKind kind, Function<PackName, EncodedNode> encode)
      throws IOException {
    EncodedNode node = encode.apply(pack.name());
    Optional<ChunkRef> known = known(node.digest());
    return known.isPresent() ? known.get() : append(kind, node.digest(), node.bytes());
  }

  private Optional<ChunkRef> known(Digest digest) throws IOException {
    ChunkRef ofThisSave = recent.get(digest);
    return ofThisSave == null ? finder.find(digest) : Optional.of(ofThisSave);
  }

  private ChunkRef append(ChunkKind kind, Digest digest, byte[] chunk) throws IOException {
    ChunkEncoder encoder = encoders.get();
    int storedBytes = encoder.encode(chunk);
    return append(kind, digest, chunk, encoder.stored(), storedBytes);
  }

  private ChunkRef append(
      ChunkKind kind, Digest digest, byte[] chunk, byte[] stored, int storedBytes)
      throws IOException {
    int crc32 = encoders.get().crc32(chunk);
    synchronized (this) {
      ChunkRef twin = recent.get(digest);
      if (twin != null) {
        return twin;
      }
      ChunkRef ref = pack.add(kind, digest, chunk.length, crc32, stored, storedBytes);
      recent.put(digest, ref);
      sealWhenFull();
      return ref;
    }
  }

  private void sealWhenFull() throws IOException {
    if (pack.isFull()) {
      seal();
    }
  }

  private void seal() throws IOException {
    PackBuilder full = pack;
    pack = new PackBuilder();
    ByteBuffer bytes = full.seal();
    packedBytes += bytes.remaining();
    uploads.add(() -> upload(full.name().digest(), bytes, digests(full.chunks())));
  }

  private static List<Digest> digests(List<PackedChunk> chunks) {
    return chunks.stream().map(chunk -> chunk.ref().digest()).toList();
  }

  private Digest upload(Digest name, ByteBuffer bytes, List<Digest> chunks) throws IOException {
    store.put(keys.pack(name), bytes);
    index.add(keys.workspace(), name, chunks);
    chunks.forEach(recent::remove);
    return name;
  }

  /// Waits until everything that was handed in is in the store.
  ///
  /// @return the length of all new packs together, in bytes
  synchronized long finish() throws IOException {
    if (!pack.isEmpty()) {
      seal();
    }
    uploads.finish();
    return packedBytes;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    uploads.close();
  }
}
