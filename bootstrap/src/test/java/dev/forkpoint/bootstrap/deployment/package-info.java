/// What the tests run on.
@NullMarked
package dev.forkpoint.bootstrap.deployment;

import org.jspecify.annotations.NullMarked;
