/// Turns that are laid out on this machine.
@NullMarked
package dev.forkpoint.adapters.fs.turn;

import org.jspecify.annotations.NullMarked;
