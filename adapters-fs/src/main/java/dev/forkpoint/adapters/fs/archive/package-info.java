/// Archives from anybody: tar, gzipped tar, zip. They are read by code of our own, which holds no
/// member in memory and takes nothing that two readers could take differently.
@NullMarked
package dev.forkpoint.adapters.fs.archive;

import org.jspecify.annotations.NullMarked;
