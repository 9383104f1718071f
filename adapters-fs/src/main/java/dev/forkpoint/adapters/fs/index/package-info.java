/// The chunk index in files.
@NullMarked
package dev.forkpoint.adapters.fs.index;

import org.jspecify.annotations.NullMarked;
