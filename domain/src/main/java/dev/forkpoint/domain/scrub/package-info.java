/// Scrubbing: finding the secrets in a session's rows, and putting numbered placeholders in their
/// place.
@NullMarked
package dev.forkpoint.domain.scrub;

import org.jspecify.annotations.NullMarked;
