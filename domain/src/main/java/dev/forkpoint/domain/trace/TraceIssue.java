package dev.forkpoint.domain.trace;

/// Something in a trace that could not be read. Its bytes are kept all the same.
///
/// @param file the file, as its path in the trace
/// @param row the row, counted from 1
/// @param offset the byte of the file at which the trouble begins, counted from 0
/// @param reason what is wrong, in words
public record TraceIssue(String file, long row, long offset, String reason) {}
