package dev.forkpoint.application.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Counts how often a place was refused in the last while. It remembers so many places and no more,
/// and forgets those that were quiet for longest first.
public final class RefusalLimit {
  private final int most;
  private final Duration window;
  private final InstantSource clock;
  private final Map<String, Window> windows;

  /// @param most how many refusals in one window are answered as such
  /// @param window how long a count lasts
  /// @param places how many places are remembered
  public RefusalLimit(int most, Duration window, int places, InstantSource clock) {
    this.most = most;
    this.window = window;
    this.clock = clock;
    this.windows = new RecentlyUsed(places);
  }

  private record Window(Instant end, int refusals) {}

  private static final class RecentlyUsed extends LinkedHashMap<String, Window> {
    private static final long serialVersionUID = 1L;

    private final int places;

    private RecentlyUsed(int places) {
      super(16, 0.75f, true);
      this.places = places;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
      return size() > places;
    }
  }

  /// Counts one more refusal.
  ///
  /// @param place whom to count it for
  /// @return how long the place should wait, where it was refused too often
  public synchronized Optional<Duration> refuse(String place) {
    Instant now = clock.instant();
    Window open = windows.getOrDefault(place, new Window(now.plus(window), 0));
    Window current = now.isBefore(open.end()) ? open : new Window(now.plus(window), 0);
    windows.put(place, new Window(current.end(), Math.min(current.refusals(), most) + 1));
    return current.refusals() < most
        ? Optional.empty()
        : Optional.of(Duration.between(now, current.end()));
  }
}
