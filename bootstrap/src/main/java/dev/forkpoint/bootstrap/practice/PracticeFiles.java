package dev.forkpoint.bootstrap.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Files such as a workspace has: many small texts, one long one, one that does not compress.
final class PracticeFiles {
  private static final int FOLDERS = 60;
  private static final int FILES_IN_A_FOLDER = 50;
  private static final int SMALL = 4_000;
  private static final int LARGE = 8_000_000;

  private PracticeFiles() {}

  static void write(Path root) throws IOException {
    Random random = new Random(1);
    for (int folder = 0; folder < FOLDERS; folder++) {
      Path directory = Files.createDirectory(root.resolve("folder-" + folder));
      for (int file = 0; file < FILES_IN_A_FOLDER; file++) {
        Files.writeString(directory.resolve("file-" + file), text(random, SMALL));
      }
    }
    Files.writeString(root.resolve("long"), text(random, LARGE));
    byte[] noise = new byte[LARGE];
    random.nextBytes(noise);
    Files.write(root.resolve("noise"), noise);
  }

  /// Changes what a turn of an agent changes: a few files, and one more.
  static void change(Path root, int turn) throws IOException {
    Random random = new Random(turn);
    for (int folder = 0; folder < FOLDERS; folder += 10) {
      Files.writeString(root.resolve("folder-" + folder + "/file-0"), text(random, SMALL));
    }
    Files.writeString(root.resolve("turn-" + turn), text(random, LARGE / 4));
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder(length + 20);
    while (text.length() < length) {
      text.append(Integer.toString(random.nextInt(5_000), Character.MAX_RADIX));
      text.append(random.nextInt(12) == 0 ? '\n' : ' ');
    }
    return text.toString();
  }
}
