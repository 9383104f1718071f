/// Content: how it is cut into chunks, compressed, named, and referred to.
@NullMarked
package dev.forkpoint.domain.content;

import org.jspecify.annotations.NullMarked;
