package dev.forkpoint.application.broker;

import dev.forkpoint.application.trace.TraceFingerprint;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// How a trace that arrives is related to one that is there. Both are in the store.
///
/// @param commonBytes how much of the beginnings of their main files is the same
record Kinship(Relation relation, long commonBytes) {
  private static final int BUFFER_BYTES = 1 << 16;

  /// What the one that arrives is.
  enum Relation {
    /// What is there, or a part of what belongs to it.
    SAME,
    /// A beginning of what is there.
    SHORTER,
    /// What is there, and more.
    LONGER,
    /// Another trace, which may have begun in the same way.
    APART
  }

  static Kinship of(Trace arriving, Trace there, WorkspaceVault workspace) throws IOException {
    try (InputStream ours = workspace.open(arriving.files(), arriving.main());
        InputStream theirs = workspace.open(there.files(), there.main())) {
      long common = commonBytes(ours, theirs);
      boolean isShorter = common == arriving.bytes();
      if (isShorter && common == there.bytes()) {
        return new Kinship(withSidecars(arriving, there, workspace), common);
      }
      Relation other = isShorter ? Relation.SHORTER : Relation.APART;
      return new Kinship(common == there.bytes() ? Relation.LONGER : other, common);
    }
  }

  /// A transcript that comes alone says nothing of what else there is.
  private static Relation withSidecars(Trace arriving, Trace there, WorkspaceVault workspace)
      throws IOException {
    boolean isLess = arriving.files().files() < there.files().files();
    return isLess || isSame(arriving, there, workspace) ? Relation.SAME : Relation.LONGER;
  }

  private static boolean isSame(Trace one, Trace other, WorkspaceVault workspace)
      throws IOException {
    return TraceFingerprint.of(workspace, one.files())
        .equals(TraceFingerprint.of(workspace, other.files()));
  }

  private static long commonBytes(InputStream one, InputStream other) throws IOException {
    long common = 0;
    byte[] ones = one.readNBytes(BUFFER_BYTES);
    byte[] others = other.readNBytes(BUFFER_BYTES);
    while (ones.length > 0 && Arrays.equals(ones, others)) {
      common += ones.length;
      ones = one.readNBytes(BUFFER_BYTES);
      others = other.readNBytes(BUFFER_BYTES);
    }
    int mismatch = Arrays.mismatch(ones, others);
    return common + Math.max(mismatch, 0);
  }
}
