/// The rules that come with Forkpoint, as tables: what the secrets of each vendor look like.
@NullMarked
package dev.forkpoint.domain.scrub.rules;

import org.jspecify.annotations.NullMarked;
