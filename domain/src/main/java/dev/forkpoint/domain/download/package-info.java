/// What a download of files holds: which of them, and under which names.
@NullMarked
package dev.forkpoint.domain.download;

import org.jspecify.annotations.NullMarked;
