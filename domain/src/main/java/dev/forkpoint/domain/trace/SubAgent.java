package dev.forkpoint.domain.trace;

import java.util.Optional;

/// Another agent that a session's agent had do something.
///
/// @param id what the trace calls it
/// @param callId the request to a tool that began it; empty where nothing tells
/// @param messages how many messages its conversation has
public record SubAgent(String id, Optional<String> callId, int messages) {}
