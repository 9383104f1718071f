/// What operators ask of the service: whether it lives, whether it is ready, and how much it does.
@NullMarked
package dev.forkpoint.adapters.http.operations;

import org.jspecify.annotations.NullMarked;
