package dev.forkpoint.application.share;

import dev.forkpoint.application.port.Drafts.Draft;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.scrub.ScrubReport;
import java.io.IOException;

/// A trace as it is sent. Closing it removes the draft.
///
/// @param digest the SHA-256 of the draft
/// @param report what the scrubber found
/// @param isShownByViewer whether it is short enough for the Hub's viewer
record PreparedTrace(Draft draft, Digest digest, ScrubReport report, boolean isShownByViewer)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    draft.close();
  }
}
