/// The command line: one class for each command, and one that runs them.
@NullMarked
package dev.forkpoint.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
