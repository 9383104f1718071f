package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;

/// Says what failed, where a restoration fails.
final class ExplainedRestoration implements Restoration {
  private final Restoration restoration;
  private final String location;

  ExplainedRestoration(Restoration restoration, String location) {
    this.restoration = restoration;
    this.location = location;
  }

  @Override
  public void directory(DirectoryEntry directory) throws IOException {
    try {
      restoration.directory(directory);
    } catch (IOException e) {
      throw explained(directory.path(), e);
    }
  }

  @Override
  public void link(LinkEntry link) throws IOException {
    try {
      restoration.link(link);
    } catch (IOException e) {
      throw explained(link.path(), e);
    }
  }

  @Override
  public FileSink create(FileEntry file) throws IOException {
    try {
      return restoration.create(file);
    } catch (IOException e) {
      throw explained(file.path(), e);
    }
  }

  @Override
  public void attributes(FileEntry file) throws IOException {
    try {
      restoration.attributes(file);
    } catch (IOException e) {
      throw explained(file.path(), e);
    }
  }

  @Override
  public void remove(EntryPath path) throws IOException {
    try {
      restoration.remove(path);
    } catch (IOException e) {
      throw explained(path, e);
    }
  }

  @Override
  public void commit() throws IOException {
    try {
      restoration.commit();
    } catch (IOException e) {
      throw FileTrouble.duringAll("cannot lay out " + location, e);
    }
  }

  @Override
  public void close() throws IOException {
    restoration.close();
  }

  private IOException explained(EntryPath path, IOException cause) {
    return FileTrouble.during("cannot lay out " + path + " in " + location, cause);
  }
}
