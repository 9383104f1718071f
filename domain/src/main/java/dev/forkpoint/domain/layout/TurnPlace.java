package dev.forkpoint.domain.layout;

/// Where the parts of a turn are on a machine, as absolute paths without links.
///
/// @param home the shared home
/// @param trace the trace, in a layout that keeps it apart
/// @param files the agent's working directory
public record TurnPlace(String home, String trace, String files) {}
