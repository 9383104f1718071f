/// Paths that are elsewhere now.
@NullMarked
package dev.forkpoint.domain.relocation;

import org.jspecify.annotations.NullMarked;
