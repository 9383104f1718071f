package dev.forkpoint.domain.trace;

/// What a trace holds, counted over all of its rows, whether the agent would see them on resume or
/// not.
///
/// @param userMessages messages of the user that say or show something; tools' answers are none
/// @param assistantMessages answers of the assistant, however many rows each takes
/// @param toolCalls requests to tools
/// @param toolResults answers of tools
/// @param danglingToolCalls requests that no later answer names
/// @param compactions summaries that took the place of what was before
/// @param tokens what the answers cost
public record TraceCounts(
    long userMessages,
    long assistantMessages,
    long toolCalls,
    long toolResults,
    long danglingToolCalls,
    long compactions,
    Tokens tokens) {}
