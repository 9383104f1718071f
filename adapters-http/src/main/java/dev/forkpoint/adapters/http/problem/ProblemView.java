package dev.forkpoint.adapters.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/// A problem as JSON (RFC 9457).
///
/// @param type the kind of problem, for programs: a stable path below `/problems/`
/// @param title the kind of problem, for people
/// @param status the status of the answer
/// @param detail what is wrong this time
/// @param instance the path that was asked for
/// @param requestId the id of the request, which the service's log names as well
/// @param more further members, as the kind has them
@Introspected
public record ProblemView(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String requestId,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {}
