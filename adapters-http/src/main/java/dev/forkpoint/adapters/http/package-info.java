/// The HTTP API and the web page over the use cases.
@NullMarked
package dev.forkpoint.adapters.http;

import org.jspecify.annotations.NullMarked;
