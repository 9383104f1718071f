package dev.forkpoint.bootstrap.cli;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;

/// What happens when the system signals this process.
///
/// Java has no way for that but `sun.misc.Signal`, which the compiler lets nobody name, so it is
/// called by reflection, and here alone.
final class Signals {
  private Signals() {}

  /// What happens at a signal.
  record Handling(Object handler) {

    /// Something is done, on a thread of its own.
    static Handling of(Runnable action) {
      try {
        MethodHandle run = MethodHandles.lookup().bind(action, "run", methodType(void.class));
        return new Handling(
            MethodHandleProxies.asInterfaceInstance(
                type("SignalHandler"), MethodHandles.dropArguments(run, 0, type("Signal"))));
      } catch (ReflectiveOperationException e) {
        throw unknown(e);
      }
    }

    /// Whether nothing happens.
    boolean isNothing() {
      try {
        return handler.equals(type("SignalHandler").getField("SIG_IGN").get(null));
      } catch (ReflectiveOperationException e) {
        throw unknown(e);
      }
    }
  }

  /// Lets something else happen at a signal.
  ///
  /// @param name without `SIG`
  /// @return what happened until now; `next` where the Java machine keeps the signal for itself
  static Handling set(String name, Handling next) {
    try {
      Class<?> signal = type("Signal");
      return new Handling(
          signal
              .getMethod("handle", signal, type("SignalHandler"))
              .invoke(null, signal.getConstructor(String.class).newInstance(name), next.handler()));
    } catch (InvocationTargetException _) {
      return next;
    } catch (ReflectiveOperationException e) {
      throw unknown(e);
    }
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName("sun.misc." + name);
  }

  private static IllegalStateException unknown(ReflectiveOperationException e) {
    return new IllegalStateException("this Java machine does not tell its signals", e);
  }
}
