/// What cc-broker, and cc-app-gateway after it, call the objects in which they keep workspaces.
@NullMarked
package dev.forkpoint.domain.broker;

import org.jspecify.annotations.NullMarked;
