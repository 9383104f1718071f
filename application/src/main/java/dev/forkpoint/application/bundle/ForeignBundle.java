package dev.forkpoint.application.bundle;

import java.io.IOException;

/// A bundle that is sound and does not belong where it was to go. Its message is one line that says
/// why, and what to do.
public final class ForeignBundle extends IOException {
  private static final long serialVersionUID = 1L;

  ForeignBundle(String message) {
    super(message);
  }
}
