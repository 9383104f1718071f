/// What is shared with whom: destinations, what goes there and in what shape, and how far it got.
@NullMarked
package dev.forkpoint.domain.share;

import org.jspecify.annotations.NullMarked;
