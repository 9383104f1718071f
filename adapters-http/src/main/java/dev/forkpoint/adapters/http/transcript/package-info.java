/// Conversations of any length, at hand at any position.
@NullMarked
package dev.forkpoint.adapters.http.transcript;

import org.jspecify.annotations.NullMarked;
