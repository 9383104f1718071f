/// Transcripts, event by event.
@NullMarked
package dev.forkpoint.adapters.http.transcript;

import org.jspecify.annotations.NullMarked;
