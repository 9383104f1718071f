package dev.forkpoint.application.bundle;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;

/// A session that a bundle carried.
///
/// @param isNew whether anything of it was new here
/// @param place the bundle
/// @param trace the conversation that the session has now, and what it holds
public record BroughtSession(SessionState state, boolean isNew, String place, TakenIn trace) {}
