/// Traces: the conversation of a session, and its neutral view.
@NullMarked
package dev.forkpoint.domain.trace;

import org.jspecify.annotations.NullMarked;
