/// Leaving a session at one of its messages, for another way.
@NullMarked
package dev.forkpoint.application.fork;

import org.jspecify.annotations.NullMarked;
