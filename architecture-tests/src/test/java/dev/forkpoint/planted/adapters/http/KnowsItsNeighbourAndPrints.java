package dev.forkpoint.planted.adapters.http;

import dev.forkpoint.planted.adapters.fs.KnowsItsNeighbour;

public record KnowsItsNeighbourAndPrints(KnowsItsNeighbour neighbour) {
  void print() {
    System.out.println(neighbour);
  }
}
