/// The home that the sessions of a workspace share.
@NullMarked
package dev.forkpoint.domain.home;

import org.jspecify.annotations.NullMarked;
