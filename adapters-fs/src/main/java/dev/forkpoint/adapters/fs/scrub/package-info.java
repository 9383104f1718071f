/// Scrubbing rules of a team's own, and secrets that are known beforehand, from files.
@NullMarked
package dev.forkpoint.adapters.fs.scrub;

import org.jspecify.annotations.NullMarked;
