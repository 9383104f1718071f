package dev.forkpoint.application.broker;

import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.vault.ArchiveStream;
import dev.forkpoint.application.vault.WorkspaceArchive;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.archive.ArchivePlan;
import dev.forkpoint.domain.archive.TarGzPlanner;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// A tree as the tarball that cc-broker would make of it. Its length is known before its first
/// byte, and no more than a chunk of it is ever held. To be closed.
final class MirroredObject implements Content, AutoCloseable {
  private final WorkspaceArchive archive;
  private final ArchivePlan plan;

  private MirroredObject(WorkspaceArchive archive, ArchivePlan plan) {
    this.archive = archive;
    this.plan = plan;
  }

  static MirroredObject of(WorkspaceVault workspace, Snapshot files) throws IOException {
    WorkspaceArchive archive = workspace.archive();
    try {
      return new MirroredObject(archive, TarGzPlanner.plan(new MirroredTree(archive, files)));
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  @Override
  public long bytes() {
    return plan.bytes();
  }

  @Override
  public InputStream open() throws IOException {
    return new PlannedStream(new ArchiveStream(archive, plan.segments(0), plan.bytes()));
  }

  @Override
  public void close() {
    archive.close();
  }

  private static final class PlannedStream extends InputStream {
    private final ArchiveStream stream;

    PlannedStream(ArchiveStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      ByteBuffer room = ByteBuffer.wrap(target, offset, length);
      return length == 0 || stream.read(room) ? room.position() - offset : -1;
    }
  }
}
