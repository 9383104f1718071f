package dev.forkpoint.adapters.s3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Stands between a client and a server, writes down every request, and lets some of them fail.
/// Each connection carries one request.
public final class FaultyProxy implements AutoCloseable {
  private final URI server;
  private final ServerSocket entrance;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private FaultyProxy(URI server) throws IOException {
    this.server = server;
    this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    inBackground(threads, this::serve);
  }

  /// Starts one before a server.
  public static FaultyProxy before(URI server) throws IOException {
    return new FaultyProxy(server);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + entrance.getLocalPort());
  }

  /// Lets requests fail, one after another, each in the next of these ways.
  public void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  /// Whether every fault has had its request.
  public boolean allFaultsHappened() {
    return faults.isEmpty();
  }

  /// The method and the target of every request so far.
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /// Forgets the requests so far.
  public void forget() {
    requests.clear();
  }

  private interface Work {
    void run() throws IOException;
  }

  /// A connection that breaks off ends what is done for it.
  private static void inBackground(ExecutorService threads, Work work) {
    threads.execute(() -> {
      try {
        work.run();
      } catch (IOException _) {
        // The other side of the connection sees it end.
      }
    });
  }

  private void serve() throws IOException {
    while (true) {
      Socket client = entrance.accept();
      open.add(client);
      inBackground(threads, () -> carry(client));
    }
  }

  private void carry(Socket client) throws IOException {
    try (client) {
      Head head = Head.read(client.getInputStream());
      if (head.isRequest()) {
        requests.add(head.methodAndTarget());
        Fault fault = faults.peek();
        boolean strikes = fault != null && fault.strikes(head.methodAndTarget());
        if (strikes && !fault.lasts()) {
          faults.remove(fault);
        }
        new Exchange(client, head, server).run(strikes ? fault : Fault.NONE, open, threads);
      }
    } finally {
      open.remove(client);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
    threads.close();
  }

  /// The lines of a request before its body.
  record Head(String text) {

    static Head read(InputStream in) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int state = 0;
      int next = 0;
      while (state < 4 && (next = in.read()) >= 0) {
        bytes.write(next);
        boolean expected = next == (state % 2 == 0 ? '\r' : '\n');
        state = expected ? state + 1 : next == '\r' ? 1 : 0;
      }
      return new Head(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    boolean isRequest() {
      return text.endsWith("\r\n\r\n");
    }

    String methodAndTarget() {
      return text.substring(0, text.indexOf(" HTTP/"));
    }

    Head without(String header) {
      return new Head(text.replaceAll("(?im)^" + header + ":.*\r\n", ""));
    }

    byte[] bytes() {
      String onceOnly =
          without("Connection").text.replaceFirst("\r\n", "\r\nConnection: close\r\n");
      return onceOnly.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /// One request and its answer.
  private record Exchange(Socket client, Head head, URI server) {

    void run(Fault fault, Set<Socket> open, ExecutorService threads) throws IOException {
      if (fault.answer() != null) {
        drainInBackground(threads);
        client.getOutputStream().write(fault.answer().getBytes(StandardCharsets.UTF_8));
        client.shutdownOutput();
        return;
      }
      if (fault.hangs()) {
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
        return;
      }
      try (Socket up = new Socket(server.getHost(), server.getPort())) {
        open.add(up);
        up.getOutputStream().write(fault.change(head).bytes());
        inBackground(threads, () -> pumpUp(up, fault.bytesUp()));
        pump(up.getInputStream(), client.getOutputStream(), fault.bytesDown());
        open.remove(up);
        if (fault.cuts()) {
          client.setSoLinger(true, 0);
        }
      }
    }

    /// A client that is still sending would be cut off, and never see the answer.
    private void drainInBackground(ExecutorService threads) {
      inBackground(
          threads, () -> client.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }

    private void pumpUp(Socket up, long most) throws IOException {
      boolean cut = pump(client.getInputStream(), up.getOutputStream(), most);
      if (cut) {
        up.close();
      }
    }

    /// Answers whether more would have come.
    private static boolean pump(InputStream from, OutputStream to, long most) throws IOException {
      byte[] buffer = new byte[16 << 10];
      long left = most;
      while (left > 0) {
        int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          return false;
        }
        to.write(buffer, 0, read);
        to.flush();
        left -= read;
      }
      return true;
    }
  }
}
