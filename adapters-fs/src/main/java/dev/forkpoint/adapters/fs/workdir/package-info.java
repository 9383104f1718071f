/// Working directories: walking them, laying files out in them, and remembering what they stand at.
@NullMarked
package dev.forkpoint.adapters.fs.workdir;

import org.jspecify.annotations.NullMarked;
