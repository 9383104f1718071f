/// Keeping others out of a file for a moment.
@NullMarked
package dev.forkpoint.adapters.fs.lock;

import org.jspecify.annotations.NullMarked;
