package dev.forkpoint.application.broker;

import dev.forkpoint.application.port.ArchiveException;
import dev.forkpoint.application.port.ArchiveFiles;
import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.application.port.BrokerBucket;
import dev.forkpoint.application.port.BrokerBucket.BrokerObject;
import dev.forkpoint.application.port.LocalCopies;
import dev.forkpoint.application.port.LocalCopies.LocalCopy;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.upload.ArchiveLimits;
import java.io.IOException;
import java.io.InputStream;

/// Gets objects of a bucket to this machine.
record BrokerSource(
    BrokerBucket bucket, LocalCopies copies, ArchiveFiles archives, ArchiveLimits limits) {

  /// A copy of an object, to be closed.
  ///
  /// @throws Unfit where it has gone since it was listed
  LocalCopy copy(BrokerObject object) throws IOException, Unfit {
    try (InputStream content = content(object)) {
      return copies.of(content);
    }
  }

  private InputStream content(BrokerObject object) throws IOException, Unfit {
    try {
      return bucket.open(object.name());
    } catch (StoreException.Damaged e) {
      throw new Unfit(String.valueOf(e.getMessage()));
    }
  }

  /// An archive, to be closed. It was packed on a machine that tells case apart.
  ///
  /// @throws dev.forkpoint.application.port.ArchiveException where it cannot be taken
  OpenArchive open(BrokerObject object) throws IOException, Unfit {
    LocalCopy copy = copy(object);
    try {
      return new OpenArchive(archives.open(copy.place(), limits, CaseClashes.KEEP), copy);
    } catch (ArchiveException e) {
      copy.close();
      throw new Unfit(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }
}
