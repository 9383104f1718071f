/// Who may do what: tokens, the roles that they carry, and the workspaces that they reach.
@NullMarked
package dev.forkpoint.domain.access;

import org.jspecify.annotations.NullMarked;
