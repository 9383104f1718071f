/// The composition root: configuration, command line and the process itself.
///
/// The one place that knows every adapter, and the one place that asks the clock.
@NullMarked
package dev.forkpoint.bootstrap;

import org.jspecify.annotations.NullMarked;
