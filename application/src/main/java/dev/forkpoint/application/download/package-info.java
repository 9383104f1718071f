/// Handing sessions out.
@NullMarked
package dev.forkpoint.application.download;

import org.jspecify.annotations.NullMarked;
