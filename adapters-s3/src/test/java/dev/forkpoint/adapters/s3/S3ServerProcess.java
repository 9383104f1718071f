package dev.forkpoint.adapters.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

/// An [S3Server] as a process of its own, so that what is stored in it takes nothing of the tests'
/// memory: one for a JVM, with a bucket of its own for everybody who asks.
///
/// It ends with its input, so it ends with the JVM however that ends.
public final class S3ServerProcess {
  private static final String MOST_MEMORY = "-Xmx1g";

  /// It lives for a minute or two, in which the best compiler takes more than it gives.
  private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

  private final Process process;
  private final BufferedReader said;
  private final URI address;

  private S3ServerProcess(Process process) throws IOException {
    this.process = process;
    this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    this.address = URI.create(answer());
  }

  private static final class Shared {
    private static final S3ServerProcess SERVER = start();
  }

  /// The server of this JVM; it is started by who asks first.
  public static S3ServerProcess shared() {
    return Shared.SERVER;
  }

  private static S3ServerProcess start() {
    try {
      return new S3ServerProcess(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  MOST_MEMORY,
                  QUICK_COMPILER,
                  "-cp",
                  System.getProperty("java.class.path"),
                  S3ServerProcess.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The server itself: it says its address, and the name of a new bucket for each line it reads.
  public static void main(String[] arguments) throws Exception {
    PrintStream answers = new PrintStream(System.out, true, UTF_8);
    try (S3Server server = S3Server.start();
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      answers.println(server.address());
      while (asked.readLine() != null) {
        answers.println(server.newBucket());
      }
    }
  }

  public URI address() {
    return address;
  }

  /// Makes a bucket that nobody has used.
  public synchronized String newBucket() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      return answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IOException("the S3 server has ended");
    }
    return line;
  }
}
