package dev.forkpoint.domain.trace;

import java.math.BigDecimal;
import java.util.Optional;

/// What a trace holds, counted over all of its rows, whether the agent would see them on resume or
/// not.
///
/// @param userMessages messages of the user that say or show something; tools' answers are none
/// @param assistantMessages answers of the assistant, however many rows each takes
/// @param toolCalls requests to tools
/// @param toolResults answers of tools
/// @param danglingToolCalls requests that no later answer names
/// @param compactions summaries that took the place of what was before
/// @param inputTokens tokens that the model read, as the format counts them
/// @param outputTokens tokens that the model wrote
/// @param cacheReadTokens tokens that it had from a cache
/// @param cacheWriteTokens tokens that it put there
/// @param cost what the agent says that all of it cost, in US dollars, where it does
public record TraceCounts(
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
    Optional<BigDecimal> cost) {}
