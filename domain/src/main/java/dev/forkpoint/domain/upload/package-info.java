/// What archives from outside may hold: pure rules about their members.
@NullMarked
package dev.forkpoint.domain.upload;

import org.jspecify.annotations.NullMarked;
