package dev.forkpoint.domain.content;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Content of several kinds, made from a seed.
enum SampleBytes {
  RANDOM {
    @Override
    void fill(byte[] bytes, RandomGenerator random) {
      random.nextBytes(bytes);
    }
  },
  ZEROS {
    @Override
    void fill(byte[] bytes, RandomGenerator random) {}
  },
  FEW_VALUES {
    @Override
    void fill(byte[] bytes, RandomGenerator random) {
      int values = random.nextInt(1, 20);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) random.nextInt(values);
      }
    }
  },
  REPETITIVE {
    @Override
    void fill(byte[] bytes, RandomGenerator random) {
      int period = random.nextInt(1, 3000);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = i < period ? (byte) random.nextInt() : bytes[i - period];
      }
    }
  },
  /// Copies of earlier pieces at any distance, with something new between them.
  COPIES {
    @Override
    void fill(byte[] bytes, RandomGenerator random) {
      int at = 0;
      while (at < bytes.length) {
        int fresh = Math.min(random.nextInt(1, 40), bytes.length - at);
        for (int end = at + fresh; at < end; at++) {
          bytes[at] = (byte) random.nextInt(64);
        }
        int from = random.nextInt(at);
        int copied = Math.min(random.nextInt(2, 600), bytes.length - at);
        for (int end = at + copied; at < end; at++) {
          bytes[at] = bytes[from++];
        }
      }
    }
  },
  /// Nothing that compresses, then text, and so on.
  MIXED {
    @Override
    void fill(byte[] bytes, RandomGenerator random) {
      TEXT.fill(bytes, random);
      int at = 0;
      while (at < bytes.length) {
        int end = at + Math.min(random.nextInt(1, 20_000), bytes.length - at);
        for (; at < end; at++) {
          bytes[at] = (byte) random.nextInt();
        }
        at += random.nextInt(20_000);
      }
    }
  },
  TEXT {
    @Override
    void fill(byte[] bytes, RandomGenerator random) {
      repeat(bytes, () -> WORDS[random.nextInt(WORDS.length)] + " ");
    }
  },
  JSON {
    @Override
    void fill(byte[] bytes, RandomGenerator random) {
      repeat(
          bytes,
          () ->
              "{\"type\":\"%s\",\"n\":%d,\"uuid\":\"%016x\"}\n"
                  .formatted(
                      WORDS[random.nextInt(WORDS.length)],
                      random.nextInt(1000),
                      random.nextLong()));
    }
  };

  private static final String[] WORDS =
      "the session keeps what an agent said and did so that each turn can be had again of it"
          .split(" ");

  byte[] make(int length, long seed) {
    byte[] bytes = new byte[length];
    fill(bytes, new Random(seed));
    return bytes;
  }

  abstract void fill(byte[] bytes, RandomGenerator random);

  private static void repeat(byte[] bytes, Supplier<String> piece) {
    int at = 0;
    while (at < bytes.length) {
      byte[] next = piece.get().getBytes(StandardCharsets.US_ASCII);
      int length = Math.min(next.length, bytes.length - at);
      System.arraycopy(next, 0, bytes, at, length);
      at += length;
    }
  }
}
