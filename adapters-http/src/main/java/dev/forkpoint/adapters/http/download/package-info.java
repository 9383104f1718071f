/// Sending archives: ranges, tags, and bodies that never end early.
@NullMarked
package dev.forkpoint.adapters.http.download;

import org.jspecify.annotations.NullMarked;
