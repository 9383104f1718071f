/// Merging: two trees of files that began as one, made into one again.
@NullMarked
package dev.forkpoint.domain.merge;

import org.jspecify.annotations.NullMarked;
