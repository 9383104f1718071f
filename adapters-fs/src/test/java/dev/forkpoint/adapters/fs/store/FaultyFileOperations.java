package dev.forkpoint.adapters.fs.store;

import dev.forkpoint.application.fake.Killed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A file system that fails, or dies with its process, in one of its operations.
final class FaultyFileOperations implements FileOperations {

  /// When the fault strikes. Only a write has a middle; what strikes in the middle of anything else
  /// strikes before it.
  enum Moment {
    BEFORE,
    MIDWAY,
    AFTER
  }

  private interface Step {
    void run() throws IOException;
  }

  private final FileOperations operations;
  private final int faultyOperation;
  private final Moment moment;
  private final boolean deadly;
  private int count;
  private int open;
  private boolean fired;

  private FaultyFileOperations(
      FileOperations operations, int faultyOperation, Moment moment, boolean deadly) {
    this.operations = operations;
    this.faultyOperation = faultyOperation;
    this.moment = moment;
    this.deadly = deadly;
  }

  static FaultyFileOperations sound(FileOperations operations) {
    return new FaultyFileOperations(operations, 0, Moment.BEFORE, false);
  }

  /// Fails in one operation.
  ///
  /// @param operation which one, counted from 1
  static FaultyFileOperations failing(FileOperations operations, int operation, Moment moment) {
    return new FaultyFileOperations(operations, operation, moment, false);
  }

  /// Dies in one operation.
  ///
  /// @param operation which one, counted from 1
  static FaultyFileOperations dying(FileOperations operations, int operation, Moment moment) {
    return new FaultyFileOperations(operations, operation, moment, true);
  }

  /// How many operations were begun.
  int count() {
    return count;
  }

  /// How many files were created and not closed.
  int open() {
    return open;
  }

  boolean hasFired() {
    return fired;
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    run(() -> operations.createDirectory(directory));
  }

  @Override
  public NewFile create(Path file) throws IOException {
    begin();
    NewFile created = operations.create(file);
    try {
      end();
    } catch (IOException | Killed e) {
      created.close();
      throw e;
    }
    open++;
    return new FaultyFile(created);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    run(() -> operations.rename(from, to));
  }

  @Override
  public void sync(Path fileOrDirectory) throws IOException {
    run(() -> operations.sync(fileOrDirectory));
  }

  @Override
  public void delete(Path file) throws IOException {
    run(() -> operations.delete(file));
  }

  private void run(Step step) throws IOException {
    begin();
    step.run();
    end();
  }

  private void begin() throws IOException {
    count++;
    if (deadly && fired) {
      throw new Killed("earlier");
    }
    if (isDue() && moment != Moment.AFTER) {
      strike();
    }
  }

  private void end() throws IOException {
    if (isDue() && moment == Moment.AFTER) {
      strike();
    }
  }

  private boolean isDue() {
    return count == faultyOperation;
  }

  private void strike() throws IOException {
    fired = true;
    if (deadly) {
      throw new Killed(moment + " operation " + count);
    }
    throw new IOException("asked to fail " + moment + " operation " + count);
  }

  private final class FaultyFile implements NewFile {
    private final NewFile file;

    FaultyFile(NewFile file) {
      this.file = file;
    }

    @Override
    public void write(ByteBuffer content) throws IOException {
      if (count + 1 == faultyOperation && moment == Moment.MIDWAY) {
        file.write(content.slice(content.position(), content.remaining() / 2));
      }
      run(() -> file.write(content));
    }

    @Override
    public void sync() throws IOException {
      run(file::sync);
    }

    /// The system closes the files of the dead.
    @Override
    public void close() throws IOException {
      file.close();
      open--;
    }
  }
}
