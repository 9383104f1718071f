/// Portable bundles as files.
@NullMarked
package dev.forkpoint.adapters.fs.bundle;

import org.jspecify.annotations.NullMarked;
