/// The parts of a portable bundle that are Forkpoint's own: what it carries, where that lies in it,
/// and by which checksums each of its bytes is covered.
@NullMarked
package dev.forkpoint.domain.bundle;

import org.jspecify.annotations.NullMarked;
