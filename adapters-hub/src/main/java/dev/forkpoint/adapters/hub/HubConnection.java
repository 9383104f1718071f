package dev.forkpoint.adapters.hub;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What every piece of work of one account at one Hub goes by.
///
/// @param isOffline whether nothing may be asked at all
record HubConnection(
    HubWire wire,
    HubAddresses addresses,
    HubFaults faults,
    HubPatience patience,
    InstantSource clock,
    Pauses pauses,
    RandomGenerator random,
    boolean isOffline) {

  /// Begins a piece of work.
  HubRun begin() {
    return new HubRun(this);
  }
}
