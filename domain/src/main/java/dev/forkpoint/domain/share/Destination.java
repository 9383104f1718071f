package dev.forkpoint.domain.share;

import dev.forkpoint.domain.hub.Visibility;
import java.time.Duration;

/// Where sessions can be shared.
///
/// @param enabled whether anything goes there
/// @param template the dataset, with `{hf_user}` for the user of the Hub; see [DatasetTemplate]
/// @param tokenVariable the environment variable that holds the token
/// @param visibility what people are told of a dataset that nobody has been told of yet
/// @param interval how much time is between two commits that nobody asked for in person
public record Destination(
    DestinationName name,
    boolean enabled,
    ShareForm form,
    String template,
    String tokenVariable,
    Visibility visibility,
    Duration interval) {}
