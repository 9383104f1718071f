/// Nodes: chunks that refer to other chunks, by which trees of any size share what they have in
/// common.
@NullMarked
package dev.forkpoint.domain.node;

import org.jspecify.annotations.NullMarked;
