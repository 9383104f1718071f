/// Workspaces, sessions, checkpoints and where sessions fork.
@NullMarked
package dev.forkpoint.domain.session;

import org.jspecify.annotations.NullMarked;
