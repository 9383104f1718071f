package dev.forkpoint.adapters.http.view;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/// Where a text stands in a conversation.
///
/// @param positions of the first thousand events that hold it, counted from 0
/// @param count how many events hold it
@Introspected
public record MatchesView(List<Integer> positions, int count) {}
