package dev.forkpoint.bootstrap.composition;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first asked for.
final class Lazy<T> {
  private final Supplier<T> make;
  private @Nullable T made;

  Lazy(Supplier<T> make) {
    this.make = make;
  }

  synchronized T get() {
    T there = made == null ? make.get() : made;
    made = there;
    return there;
  }

  /// Does something with it, if it was ever asked for.
  synchronized void ifMade(Consumer<T> consumer) {
    if (made != null) {
      consumer.accept(made);
    }
  }
}
