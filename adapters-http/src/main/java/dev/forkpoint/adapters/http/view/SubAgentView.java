package dev.forkpoint.adapters.http.view;

import dev.forkpoint.domain.trace.SubAgent;
import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/// Another agent that a session's agent had do something.
///
/// @param subAgent what the trace calls it
/// @param callId the request to a tool that began it; left out where nothing tells
/// @param messages how many messages its conversation has
@Introspected
public record SubAgentView(String subAgent, @Nullable String callId, int messages) {

  /// The view of a sub-agent.
  public static SubAgentView of(SubAgent subAgent) {
    return new SubAgentView(subAgent.id(), subAgent.callId().orElse(null), subAgent.messages());
  }
}
