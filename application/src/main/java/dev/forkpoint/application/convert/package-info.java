/// Writing conversations in another form.
@NullMarked
package dev.forkpoint.application.convert;

import org.jspecify.annotations.NullMarked;
