/// What cc-broker keeps, on the local disk.
@NullMarked
package dev.forkpoint.adapters.fs.broker;

import org.jspecify.annotations.NullMarked;
