/// What the application needs from outside, in its own words.
@NullMarked
package dev.forkpoint.application.port;

import org.jspecify.annotations.NullMarked;
