/// The object store in a folder.
@NullMarked
package dev.forkpoint.adapters.fs.store;

import org.jspecify.annotations.NullMarked;
