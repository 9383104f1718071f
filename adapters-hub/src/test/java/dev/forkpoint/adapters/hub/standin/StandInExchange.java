package dev.forkpoint.adapters.hub.standin;

/// A line of the journal.
///
/// @param isStorage whether the storage was asked, and not the Hub itself
/// @param target path and query as they were sent
/// @param user whose token went along; empty for none
/// @param type the type of the body
/// @param body what was sent, as text
/// @param status of the answer; 0 where there was none
public record StandInExchange(
    boolean isStorage,
    String method,
    String target,
    String user,
    String type,
    String body,
    int status) {}
