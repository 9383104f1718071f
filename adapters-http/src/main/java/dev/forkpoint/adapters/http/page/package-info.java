/// The web page: what the front end's build has made of `src/main/web`, as it lies in the jar.
@NullMarked
package dev.forkpoint.adapters.http.page;

import org.jspecify.annotations.NullMarked;
