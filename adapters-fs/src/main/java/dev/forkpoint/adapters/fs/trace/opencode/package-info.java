/// OpenCode: how it exports a session.
@NullMarked
package dev.forkpoint.adapters.fs.trace.opencode;

import org.jspecify.annotations.NullMarked;
