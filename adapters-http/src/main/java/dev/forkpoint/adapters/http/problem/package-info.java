/// What the API answers with when it cannot do what it was asked: problem details (RFC 9457).
@NullMarked
package dev.forkpoint.adapters.http.problem;

import org.jspecify.annotations.NullMarked;
