/// What commands answer: as text for a person, as JSON for a program.
@NullMarked
package dev.forkpoint.bootstrap.cli.output;

import org.jspecify.annotations.NullMarked;
