/// Who may ask: requests that are meant for this service, and tokens where it wants them.
@NullMarked
package dev.forkpoint.adapters.http.access;

import org.jspecify.annotations.NullMarked;
