/// Looking after the store.
@NullMarked
package dev.forkpoint.application.care;

import org.jspecify.annotations.NullMarked;
