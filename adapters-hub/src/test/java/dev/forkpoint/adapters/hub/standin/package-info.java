/// A Hub to be asked in tests: as strict as the real one is known to be, with faults to order, and
/// a journal of what it was asked.
@NullMarked
package dev.forkpoint.adapters.hub.standin;

import org.jspecify.annotations.NullMarked;
