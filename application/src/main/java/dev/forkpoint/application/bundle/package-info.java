/// Reading portable bundles: checking them, and bringing in what they carry.
@NullMarked
package dev.forkpoint.application.bundle;

import org.jspecify.annotations.NullMarked;
