/// Builds the parts of Forkpoint and puts them together. Everything concrete is chosen here.
@NullMarked
package dev.forkpoint.bootstrap.composition;

import org.jspecify.annotations.NullMarked;
