/// The primitives that the storage format is written in.
@NullMarked
package dev.forkpoint.domain.codec;

import org.jspecify.annotations.NullMarked;
