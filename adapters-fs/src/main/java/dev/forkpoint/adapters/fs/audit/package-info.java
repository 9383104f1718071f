/// The audit log as a file of JSON lines.
@NullMarked
package dev.forkpoint.adapters.fs.audit;

import org.jspecify.annotations.NullMarked;
