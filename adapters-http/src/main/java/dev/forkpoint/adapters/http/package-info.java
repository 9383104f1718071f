/// The HTTP API: what it takes, and what it answers.
@NullMarked
package dev.forkpoint.adapters.http;

import org.jspecify.annotations.NullMarked;
