/// The run that the JVM watches to start the command line fast afterwards.
@NullMarked
package dev.forkpoint.bootstrap.practice;

import org.jspecify.annotations.NullMarked;
