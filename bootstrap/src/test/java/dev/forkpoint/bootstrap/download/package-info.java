/// Downloads with the programs that people use.
@NullMarked
package dev.forkpoint.bootstrap.download;

import org.jspecify.annotations.NullMarked;
