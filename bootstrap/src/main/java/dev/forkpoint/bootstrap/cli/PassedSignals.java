package dev.forkpoint.bootstrap.cli;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hands on to a process the signals that are meant to end it, until it is closed. This process
/// goes on meanwhile.
///
/// Only `sun.misc.Signal` lets a program do that. The compiler warns of its name whatever one does,
/// so it is called by reflection.
final class PassedSignals implements AutoCloseable {
  private static final String INTERRUPT = "INT";
  private static final List<String> SIGNALS = List.of(INTERRUPT, "TERM", "HUP");

  private final Map<String, Object> before = new HashMap<>();
  private final List<String> early = new ArrayList<>();
  private Optional<Process> process = Optional.empty();

  private PassedSignals() {}

  /// Begins to take signals. Those that come before the process does are handed on to it then.
  ///
  /// @param terminal whether there is a terminal: what is typed there to interrupt reaches the
  ///   process by itself
  static PassedSignals take(boolean terminal) {
    PassedSignals passed = new PassedSignals();
    SIGNALS.forEach(name -> passed.take(name, terminal && name.equals(INTERRUPT)));
    return passed;
  }

  /// Says which process they are for.
  synchronized void handOnTo(Process started) {
    process = Optional.of(started);
    early.forEach(name -> send(name, started));
  }

  private void take(String name, boolean arrives) {
    Object old = handle(name, handler(arrives ? () -> {} : () -> send(name)));
    if (old.equals(ignoring())) {
      handle(name, old);
    } else {
      before.put(name, old);
    }
  }

  private synchronized void send(String name) {
    process.ifPresentOrElse(started -> send(name, started), () -> early.add(name));
  }

  private static void send(String name, Process process) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name, process.pid() + "")
          .start();
    } catch (IOException _) {
      process.destroy();
    }
  }

  private static Object handler(Runnable action) {
    return Proxy.newProxyInstance(
        PassedSignals.class.getClassLoader(),
        new Class<?>[] {type("SignalHandler")},
        (_, method, arguments) -> {
          if (method.getDeclaringClass().equals(Object.class)) {
            return method.invoke(action, arguments);
          }
          action.run();
          return null;
        });
  }

  private static Object ignoring() {
    try {
      return type("SignalHandler").getField("SIG_IGN").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object handle(String name, Object handler) {
    try {
      Class<?> signal = type("Signal");
      return signal
          .getMethod("handle", signal, type("SignalHandler"))
          .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
    } catch (InvocationTargetException e) {
      return handler;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("sun.misc." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    before.forEach(PassedSignals::handle);
  }
}
