/// Packs: the objects that hold chunks.
@NullMarked
package dev.forkpoint.domain.pack;

import org.jspecify.annotations.NullMarked;
