/// The catalog on H2 (embedded) or PostgreSQL (team): an index over the object store.
@NullMarked
package dev.forkpoint.adapters.jdbc;

import org.jspecify.annotations.NullMarked;
