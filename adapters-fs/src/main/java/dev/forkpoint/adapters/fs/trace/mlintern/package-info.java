/// ml-intern: how it writes a session down.
@NullMarked
package dev.forkpoint.adapters.fs.trace.mlintern;

import org.jspecify.annotations.NullMarked;
