/// Sharing sessions: sending what is due to the Hub, seeing how far that got, and taking it back.
@NullMarked
package dev.forkpoint.application.share;

import org.jspecify.annotations.NullMarked;
