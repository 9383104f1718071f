/// The Hugging Face Hub: the place where traces are shared.
///
/// The wire format of the Hub, its errors and its limits are known here and nowhere else. Only
/// plain requests and Git LFS are used, which every Hub takes, and not the chunk protocol of its
/// newest clients.
@NullMarked
package dev.forkpoint.adapters.hub;

import org.jspecify.annotations.NullMarked;
