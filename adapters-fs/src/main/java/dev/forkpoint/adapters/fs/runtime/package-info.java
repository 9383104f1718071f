/// What a download needs to be run elsewhere.
@NullMarked
package dev.forkpoint.adapters.fs.runtime;

import org.jspecify.annotations.NullMarked;
