package dev.forkpoint.adapters.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.micronaut.core.annotation.Introspected;
import java.util.Map;

/// A problem as JSON (RFC 9457).
///
/// @param type `/problems/<kind>`: stable, for programs
/// @param title the kind of problem, for people
/// @param status the status of the answer
/// @param detail what is wrong this time
/// @param instance the path that was asked for
/// @param more further members, as the kind has them
@Introspected
record ProblemView(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonAnyGetter Map<String, Object> more) {}
