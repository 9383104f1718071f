/// The local disk: object store, working directories, agents' session files and archives.
@NullMarked
package dev.forkpoint.adapters.fs;

import org.jspecify.annotations.NullMarked;
