/// Looking at what there is.
@NullMarked
package dev.forkpoint.application.look;

import org.jspecify.annotations.NullMarked;
