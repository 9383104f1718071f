package dev.forkpoint.adapters.http.download;

import org.reactivestreams.Subscription;

/// How many pieces a client can still take. The sender waits here for a slow one, and learns here
/// that it has left.
final class Demand implements Subscription {
  private long pieces;
  private boolean cancelled;

  @Override
  public synchronized void request(long more) {
    pieces = more > Long.MAX_VALUE - pieces ? Long.MAX_VALUE : pieces + more;
    notifyAll();
  }

  @Override
  public synchronized void cancel() {
    cancelled = true;
    notifyAll();
  }

  /// Waits until one more piece may be sent.
  ///
  /// @return whether it may; not where the client has left
  synchronized boolean awaitOne() throws InterruptedException {
    while (pieces == 0 && !cancelled) {
      wait();
    }
    pieces--;
    return !cancelled;
  }
}
