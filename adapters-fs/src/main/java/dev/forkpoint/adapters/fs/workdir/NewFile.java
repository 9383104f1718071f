package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.adapters.fs.workdir.FileModes.CreationMask;
import dev.forkpoint.application.port.Restoration.FileSink;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A file being written. Six system calls for a small one: its mode is given when it is created
/// wherever that is enough.
final class NewFile implements FileSink {
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path file;
  private final FileEntry entry;
  private final boolean hasItsMode;
  private final FileChannel channel;

  NewFile(Path file, FileEntry entry, CreationMask mask) throws IOException {
    this.file = file;
    this.entry = entry;
    this.hasItsMode = mask.leaves(entry.mode()) && (entry.mode() & FileModes.OWNER_READS) != 0;
    int mode = hasItsMode ? entry.mode() : FileModes.OWNER_READS_AND_WRITES;
    this.channel = FileChannel.open(file, NEW, FileModes.atCreation(file, mode));
  }

  @Override
  public void write(ByteBuffer content) throws IOException {
    try {
      while (content.hasRemaining()) {
        channel.write(content);
      }
    } catch (IOException e) {
      throw FileTrouble.during("cannot write " + entry.path(), e);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      mark();
    }
  }

  private void mark() throws IOException {
    if (hasItsMode) {
      ModeAndTime.setModified(file, entry.modified());
    } else {
      new ModeAndTime(entry.mode(), entry.modified()).applyTo(file);
    }
  }
}
