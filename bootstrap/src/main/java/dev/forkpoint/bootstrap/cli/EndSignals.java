package dev.forkpoint.bootstrap.cli;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Hears that the process is told to end before the Java machine does. That would do all that is to
/// be done at its end at the same time: the database would close under what is still being
/// answered.
///
/// Java has no way for that but `sun.misc.Signal`, which the compiler lets nobody name.
final class EndSignals {
  private static final List<String> NAMES = List.of("TERM", "INT");

  /// What a process leaves with that ends because of SIGTERM.
  private static final int TERMINATED = 143;

  private EndSignals() {}

  /// From now on does something when the process is told to end, on a thread of its own. The second
  /// time it just ends.
  static void hear(Runnable end) {
    AtomicBoolean heard = new AtomicBoolean();
    try {
      listen(() -> {
        if (heard.getAndSet(true)) {
          System.exit(TERMINATED);
        }
        end.run();
      });
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java machine does not tell its signals", e);
    }
  }

  private static void listen(Runnable listener) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    MethodHandle run = MethodHandles.lookup().bind(listener, "run", methodType(void.class));
    Object handling =
        MethodHandleProxies.asInterfaceInstance(
            handler, MethodHandles.dropArguments(run, 0, signal));
    for (String name : NAMES) {
      Object named = signal.getConstructor(String.class).newInstance(name);
      signal.getMethod("handle", signal, handler).invoke(null, named, handling);
    }
  }
}
