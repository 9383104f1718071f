/// The Hugging Face Hub: the place where traces are shared.
///
/// The wire format of the Hub, its errors and its limits are known here and nowhere else.
@NullMarked
package dev.forkpoint.adapters.hub;

import org.jspecify.annotations.NullMarked;
