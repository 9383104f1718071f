/// Where agents keep what a session consists of.
@NullMarked
package dev.forkpoint.domain.layout;

import org.jspecify.annotations.NullMarked;
