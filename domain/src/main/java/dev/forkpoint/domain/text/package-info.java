/// What text may hold.
@NullMarked
package dev.forkpoint.domain.text;

import org.jspecify.annotations.NullMarked;
