package dev.forkpoint.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.bootstrap.composition.Settings;
import dev.forkpoint.bootstrap.zip.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client in `examples/`, as somebody would use it.
final class PythonClientTest {
  private static final Path EXAMPLES = Path.of("../examples");

  private static final String SCRIPT =
      """
      import os, sys, zipfile
      sys.dont_write_bytecode = True
      sys.path.insert(0, sys.argv[1])
      from forkpoint_client import Forkpoint, Problem

      forkpoint, folder = Forkpoint(sys.argv[2]), sys.argv[3]
      trace = os.path.join(folder, "talk.json")
      brought = forkpoint.import_file("atlas", trace)
      session = brought[0]["session"]
      assert [one["session"] for one in forkpoint.sessions(workspace="atlas")] == [session]
      assert [one["workspace"] for one in forkpoint.workspaces()] == ["atlas"]
      assert forkpoint.trace(session) == open(trace, "rb").read()
      fork = forkpoint.fork(session, at=1, title="shorter")
      assert fork["messages"] == 1 and fork["title"] == "shorter"
      assert forkpoint.rename(fork["session"], "short")["title"] == "short"
      assert [one["number"] for one in forkpoint.checkpoints(session)] == [1]

      def names(archive):
          with zipfile.ZipFile(archive) as opened:
              assert opened.testzip() is None
              return opened.namelist()

      target = os.path.join(folder, "session.zip")
      length = forkpoint.preview(session, runnable=True)["bytes"]
      forkpoint.download(session, target, runnable=True)
      whole = open(target, "rb").read()
      assert len(whole) == length and "trainable.py" in names(target)

      part = [name for name in os.listdir(folder) if name.endswith(".part")]
      assert part == [], part
      tag = forkpoint._open("HEAD", "/api/sessions/" + session + "/download", runnable=True).headers["ETag"]
      with open("{}.{}.part".format(target, tag.strip('"')), "wb") as cut:
          cut.write(whole[:1000])
      os.remove(target)
      assert open(forkpoint.download(session, target, runnable=True), "rb").read() == whole

      assert "README.md" in names(forkpoint.download_project("atlas", target, runnable=True))
      try:
          forkpoint.session("nothing")
          raise AssertionError("there is a session 'nothing'")
      except Problem as problem:
          assert problem.status == 404 and problem.type == "/problems/not-found", problem.members
      print("done")
      """;

  @TempDir Path folder;

  @Test
  void it_imports_looks_forks_and_downloads() throws Exception {
    assumeTrue(Shell.knows("python3"), "python3 is not installed");
    Path script = Files.writeString(folder.resolve("client.py"), SCRIPT);
    Files.writeString(
        folder.resolve("talk.json"),
        """
        [{"role": "user", "content": "hello"}, {"role": "assistant", "content": "Good day."}]
        """);
    DataDirectory home = new DataDirectory(folder.resolve("home"));
    try (Composition forkpoint = Composition.over(home, Settings.none());
        ApiServer service = ApiServer.start(forkpoint, "127.0.0.1", 0, false)) {
      assertThat(run(script, service.address().toString())).isEqualTo("done\n");
    }
  }

  private String run(Path script, String address) throws Exception {
    return Shell.run("python3 \"$1\" \"$2\" \"" + address + "\" \"$3\"", script, EXAMPLES, folder);
  }
}
