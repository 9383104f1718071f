package dev.forkpoint.bootstrap.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// Tells the version that the build wrote into the jar.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"forkpoint " + Optional.ofNullable(version).orElse("(not packaged)")};
  }
}
