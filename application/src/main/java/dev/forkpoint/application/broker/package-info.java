/// Living with cc-broker: bringing in what it keeps, and keeping a copy that it can read.
@NullMarked
package dev.forkpoint.application.broker;

import org.jspecify.annotations.NullMarked;
