package dev.forkpoint.application.vault;

import dev.forkpoint.domain.home.HomeId;

/// Where a state of the home is in a workspace, as its key tells.
///
/// @param number 1, 2, 3 …; two of one number are what a lost race leaves
public record HomePlace(int number, HomeId id) {}
