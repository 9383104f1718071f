/// The forms in which conversations are handed out: what several of them share.
@NullMarked
package dev.forkpoint.adapters.fs.trace.form;

import org.jspecify.annotations.NullMarked;
