package dev.forkpoint.application.share;

import dev.forkpoint.application.port.Drafts.Draft;
import dev.forkpoint.domain.scrub.ScrubReport;
import java.io.IOException;

/// The rows of a trace without their secrets. Closing it removes the draft.
///
/// @param format the name of the format of the rows
/// @param title what the session is called, without its secrets, too
/// @param report what was hidden
record ScrubbedTrace(Draft draft, String format, String title, ScrubReport report)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    draft.close();
  }
}
