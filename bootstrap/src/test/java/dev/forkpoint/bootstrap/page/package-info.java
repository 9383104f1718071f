/// The web page, in a browser.
@NullMarked
package dev.forkpoint.bootstrap.page;

import org.jspecify.annotations.NullMarked;
