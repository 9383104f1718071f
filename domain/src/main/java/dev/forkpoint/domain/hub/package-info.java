/// What the Hugging Face Hub knows: accounts, datasets, and what is published in them.
@NullMarked
package dev.forkpoint.domain.hub;

import org.jspecify.annotations.NullMarked;
