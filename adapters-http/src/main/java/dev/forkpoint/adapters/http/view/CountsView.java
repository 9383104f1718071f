package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.forkpoint.domain.trace.TraceCounts;
import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a trace holds, counted over all of its rows.
///
/// @param userMessages messages of the user that say or show something
/// @param assistantMessages answers of the assistant
/// @param danglingToolCalls requests to tools that nobody answered
/// @param compactions summaries that took the place of what was before
/// @param costUsd what the agent says that all of it cost; left out where it does not
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountsView(
    long userMessages,
    long assistantMessages,
    long toolCalls,
    long toolResults,
    long danglingToolCalls,
    long compactions,
    long inputTokens,
    long outputTokens,
    long cacheReadTokens,
    long cacheWriteTokens,
    @Nullable BigDecimal costUsd) {

  /// The view of what was counted.
  public static CountsView of(TraceCounts counts) {
    return new CountsView(
        counts.userMessages(),
        counts.assistantMessages(),
        counts.toolCalls(),
        counts.toolResults(),
        counts.danglingToolCalls(),
        counts.compactions(),
        counts.tokens().input(),
        counts.tokens().output(),
        counts.tokens().cacheRead(),
        counts.tokens().cacheWrite(),
        counts.tokens().cost().orElse(null));
  }
}
