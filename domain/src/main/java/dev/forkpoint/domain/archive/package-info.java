/// Archives as plans: what their bytes are, without the bytes at hand.
@NullMarked
package dev.forkpoint.domain.archive;

import org.jspecify.annotations.NullMarked;
