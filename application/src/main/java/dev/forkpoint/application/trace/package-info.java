/// Traces: getting them into the vault, and reading them there.
@NullMarked
package dev.forkpoint.application.trace;

import org.jspecify.annotations.NullMarked;
