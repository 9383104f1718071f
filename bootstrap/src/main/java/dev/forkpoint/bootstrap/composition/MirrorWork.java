package dev.forkpoint.bootstrap.composition;

import dev.forkpoint.application.broker.MirrorResult;
import dev.forkpoint.application.broker.MirrorSession;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the sessions that were noted for cc-broker. What is in the way is logged once, and not at
/// each attempt.
final class MirrorWork implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(MirrorWork.class);

  private final MirrorSession mirror;
  private Optional<String> problem = Optional.empty();

  MirrorWork(MirrorSession mirror) {
    this.mirror = mirror;
  }

  @Override
  public synchronized void run() {
    Optional<String> now =
        mirror.mirrorNoted() instanceof MirrorResult.Failed failed
            ? Optional.of(String.valueOf(failed.why().getMessage()))
            : Optional.empty();
    if (!now.equals(problem)) {
      now.ifPresentOrElse(
          why -> LOG.warn("not written for cc-broker, and tried again: {}", why),
          () -> LOG.info("written for cc-broker again"));
      problem = now;
    }
  }
}
