package dev.forkpoint.planted.adapters.fs;

import dev.forkpoint.planted.adapters.http.KnowsItsNeighbourAndPrints;

public record KnowsItsNeighbour(KnowsItsNeighbourAndPrints neighbour) {}
