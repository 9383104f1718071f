/// Session traces as the Hugging Face Hub documents them for harnesses of one's own.
@NullMarked
package dev.forkpoint.adapters.fs.trace.sts;

import org.jspecify.annotations.NullMarked;
