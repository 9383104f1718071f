/// Drafts on the local disk.
@NullMarked
package dev.forkpoint.adapters.fs.draft;

import org.jspecify.annotations.NullMarked;
