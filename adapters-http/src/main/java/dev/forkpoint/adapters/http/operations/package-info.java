/// What operators ask of the service: whether it lives and whether it is ready.
@NullMarked
package dev.forkpoint.adapters.http.operations;

import org.jspecify.annotations.NullMarked;
