package dev.forkpoint.bootstrap.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/// Archives that nobody honest sends.
final class HostileArchives {
  private static final String REFUSED = "archive-refused";
  private static final String TOO_LARGE = "archive-too-large";
  private static final String DAMAGED = "archive-damaged";
  private static final int LARGE = 100 << 20;
  private static final int PART = 1 << 20;

  private HostileArchives() {}

  /// An archive, and the type of the problem that it gives.
  record Hostile(String name, ByteBuffer bytes, String problem) {
    @Override
    public String toString() {
      return name + " -> " + problem;
    }
  }

  static Stream<Hostile> all() {
    return Stream.of(names(), trees(), links(), kinds(), zips(), tars(), gzips(), others())
        .flatMap(part -> part);
  }

  private static Hostile refused(String name, byte[] bytes) {
    return new Hostile(name, ByteBuffer.wrap(bytes), REFUSED);
  }

  private static Hostile damaged(String name, byte[] bytes) {
    return new Hostile(name, ByteBuffer.wrap(bytes), DAMAGED);
  }

  private static Hostile tooLarge(String name, byte[] bytes) {
    return new Hostile(name, ByteBuffer.wrap(bytes), TOO_LARGE);
  }

  private static Stream<Hostile> names() {
    List<String> bad =
        List.of(
            "/etc/passwd",
            "//a",
            "../up",
            "a/../../up",
            "a/..",
            "..",
            "./../up",
            "C:/windows",
            "c:evil",
            "..\\up",
            "\\\\host\\share",
            "dir\\file",
            "a\nb",
            "a\u0007b",
            "\u001b[2J",
            "exe\u202etxt.exe",
            "a\u200fb",
            "a//b",
            "a/./b",
            "a\u0085b",
            "é".repeat(150));
    Stream<Hostile> named =
        bad.stream()
            .flatMap(name ->
                Stream.of(
                    refused("zip with " + shown(name), zip().file(name, "x").bytes()),
                    refused("tar with " + shown(name), saidName(name))));
    byte[] latin = {'a', (byte) 0xe9, 'b'};
    String deep = "d/".repeat(100) + "f";
    return Stream.concat(
        named,
        Stream.of(
            refused("zip with a NUL", zip().file("a\0b", "x").bytes()),
            refused("tar with a NUL", saidName("a\0b")),
            refused("zip with no name", zip().file("", "x").bytes()),
            refused("tar with no name", tar().file("", "x").bytes()),
            refused("zip not in UTF-8", zip().file(latin, "x", _ -> {}).bytes()),
            refused("tar not in UTF-8", tar().member(latin, '0', "", new byte[1]).bytes()),
            tooLarge("zip with a long name", zip().file("n/".repeat(2_500), "x").bytes()),
            tooLarge("tar with a long name", saidName("n/".repeat(2_500))),
            tooLarge("zip that is deep", zip().file(deep, "x").bytes()),
            tooLarge("tar that is deep", saidName(deep))));
  }

  private static String shown(String name) {
    return name.codePoints()
        .limit(20)
        .mapToObj(c -> c < 32 || c > 126 ? "<%x>".formatted(c) : Character.toString(c))
        .reduce("", String::concat);
  }

  private static byte[] saidName(String name) {
    return tar().said("path", name).file("short", "x").bytes();
  }

  private static Stream<Hostile> trees() {
    return Stream.of(
        refused("zip with two of a name", zip().file("x", "1").file("x", "2").bytes()),
        refused("tar with two of a name", tar().file("x", "1").file("./x", "2").bytes()),
        refused("tar with a file and a directory", tar().directory("x/").file("x", "2").bytes()),
        refused("zip with a file above a file", zip().file("x", "1").file("x/y", "2").bytes()),
        refused("tar with a file above a file", tar().file("x/y", "1").file("x", "2").bytes()),
        refused("zip with case clashes", zip().file("A", "1").file("a", "2").bytes()),
        refused("tar with case clashes", tar().file("x/É", "1").file("x/é", "2").bytes()),
        refused("tar with clashing directories", tar().file("A/x", "1").file("a/y", "2").bytes()),
        refused("tar whose root is a file", tar().file(".", "1").bytes()));
  }

  private static Stream<Hostile> links() {
    return Stream.of(
        refused("zip with an absolute link", zip().link("l", "/etc").bytes()),
        refused("tar with an absolute link", tar().link("l", "/etc").bytes()),
        refused("zip with a link that leaves", zip().link("a/l", "../../up").bytes()),
        refused("tar with a link that leaves", tar().link("l", "..").bytes()),
        refused(
            "tar with a link that leaves through a link",
            tar().directory("d/").link("here", "d/..").link("l", "here/..").bytes()),
        refused(
            "zip with a link that leaves through a later link",
            zip().link("l", "here/..").link("here", ".").bytes()),
        refused("zip with a link to nothing", zip().link("l", "").bytes()),
        refused("tar with a link to a backslash", tar().link("l", "..\\up").bytes()),
        refused("zip that writes through a link", zip().link("l", "d").file("l/x", "1").bytes()),
        refused("tar that writes through a link", tar().link("l", "d").file("l/x", "1").bytes()),
        refused("tar with a hard link outside", tar().hardLink("h", "../x").bytes()),
        refused("tar with an absolute hard link", tar().hardLink("h", "/etc/passwd").bytes()),
        refused("tar with a hard link to nothing", tar().hardLink("h", "x").bytes()),
        refused("tar with a hard link to itself", tar().hardLink("h", "h").bytes()),
        refused(
            "tar with a hard link to a later file",
            tar().hardLink("h", "x").file("x", "1").bytes()),
        refused(
            "tar with a hard link to a link",
            tar().file("x", "1").link("l", "x").hardLink("h", "l").bytes()),
        refused(
            "tar with a hard link to a directory",
            tar().directory("d/").hardLink("h", "d").bytes()),
        tooLarge("zip with a long link", zip().link("l", "t".repeat(10_000)).bytes()));
  }

  private static Stream<Hostile> kinds() {
    return Stream.of(
        refused("tar with a character device", tar().special("x", '3').bytes()),
        refused("tar with a block device", tar().special("x", '4').bytes()),
        refused("tar with a pipe", tar().special("x", '6').bytes()),
        refused("tar with something unknown", tar().special("x", 'V').bytes()),
        refused("tar with a sparse file", tar().special("x", 'S').bytes()),
        refused(
            "tar with a sparse file of today",
            tar().said("GNU.sparse.major", "1").file("x", "1").bytes()),
        refused("zip with a socket", zip().file("x", "", m -> m.mode = 0140644).bytes()),
        refused("zip with a pipe", zip().file("x", "", m -> m.mode = 0010644).bytes()),
        refused("zip with a device", zip().file("x", "", m -> m.mode = 0020644).bytes()),
        refused("zip with a full directory", zip().file("x/", "1", m -> m.mode = 040755).bytes()),
        refused("zip that is encrypted", zip().file("x", "1", m -> m.flags |= 1).bytes()),
        refused("zip with bzip2", zip().file("x", "1", m -> m.method = 12).bytes()),
        refused("zip with method 99", zip().file("x", "1", m -> m.method = 99).bytes()),
        refused("zip in parts", zip().file("x", "1", m -> m.disk = 1).bytes()));
  }

  private static Stream<Hostile> zips() {
    RawZip one = zip().file("x", "hello");
    byte[] honest = one.bytes();
    byte[] deflated = RawZip.deflated("hello".repeat(100).getBytes(UTF_8));
    return Stream.of(
        damaged("zip with another local name", with(m -> m.localName = new byte[] {'y'})),
        damaged("zip with another local length", with(m -> m.localBytes = 4)),
        damaged("zip with another stored length", with(m -> m.localStoredBytes = 4)),
        damaged("zip with too little said", with(m -> m.bytes = m.storedBytes = 4)),
        damaged("zip with too much said", with(m -> m.bytes = m.storedBytes = 6)),
        damaged("zip with a length that cannot be", with(m -> m.bytes = 7)),
        damaged("zip with a wrong checksum", with(m -> m.crc ^= 1)),
        damaged("zip with a wrong descriptor", with(HostileArchives::lieBehindTheData)),
        damaged(
            "zip with garbage for data",
            with(m -> {
              m.method = Deflater.DEFLATED;
              m.data = new byte[] {7, 7, 7, 7, 7};
            })),
        damaged(
            "zip with more than is said in it",
            with(m -> {
              m.method = Deflater.DEFLATED;
              m.data = deflated;
              m.storedBytes = m.localStoredBytes = deflated.length;
            })),
        damaged("zip that reaches beyond", with(m -> m.storedBytes = m.bytes = 1 << 20)),
        damaged("zip with a member beyond", with(m -> m.offset = 1 << 20)),
        damaged(
            "zip whose members share bytes",
            zip().file("x", "hello").file("x", "hello", m -> m.offset = 0).bytes()),
        damaged("zip with a large length that is not told", with(m -> m.bytes = 0xffff_ffffL)),
        damaged("zip with broken extra fields", with(m -> m.extra = new byte[] {1, 0, 99, 0})),
        damaged("zip with fewer members than it says", one.bytes(3)),
        damaged("zip with more members than it says", zip().file("x", "").file("y", "").bytes(1)),
        damaged("zip with a large end that lies", one.large(2, one.directoryBytes() + 1, 0)),
        damaged("zip with a negative end", one.large(2, -1, -1)),
        tooLarge(
            "zip that claims 10 million members",
            one.large(10_000_000, one.directoryBytes(), one.directoryOffset())),
        damaged("zip with something behind it", joined(honest, new byte[100])),
        damaged("zip twice", joined(honest, honest)),
        damaged("zip with something before it", joined(new byte[] {'P', 'K', 3, 4}, honest)),
        tooLarge("zip bomb", zip().zeros("zeros", LARGE).bytes()),
        tooLarge("zip bomb of many", manyZeros()));
  }

  private static byte[] manyZeros() {
    RawZip zip = zip();
    for (int i = 0; i < 100; i++) {
      zip.zeros("zeros" + i, 1 << 20);
    }
    return zip.bytes();
  }

  private static void lieBehindTheData(RawZip.Member member) {
    member.flags |= 1 << 3;
    byte[] lie = new byte[16];
    ByteBuffer.wrap(lie)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x08074b50)
        .putInt((int) member.crc)
        .putInt(5)
        .putInt(50);
    member.descriptor = lie;
  }

  private static byte[] with(Consumer<RawZip.Member> change) {
    return zip().file("x", "hello", change).bytes();
  }

  private static Stream<Hostile> tars() {
    byte[] header = RawTar.header(new byte[] {'x'}, '0', "", 100);
    byte[] negative = RawTar.header(new byte[] {'x'}, '0', "", 0);
    Arrays.fill(negative, 124, 136, (byte) 0xff);
    byte[] noNumber = RawTar.header(new byte[] {'x'}, '0', "", 0);
    noNumber[130] = '9';
    byte[] unsummed = tar().file("x", "1").file("y", "2").bytes();
    unsummed[2 * RawTar.BLOCK + 1] ^= 1;
    byte[] honest = tar().file("x", "1").bytes();
    return Stream.of(
        damaged("tar with a length beyond its end", tar().raw(header).raw(new byte[50]).open()),
        damaged(
            "tar with a length beyond everything",
            tar().raw(RawTar.header(new byte[] {'x'}, '0', "", (1L << 33) - 1)).bytes()),
        damaged(
            "tar that lies in an extended header",
            tar().said("size", "99999").file("x", "").bytes()),
        damaged(
            "tar with a huge extended length",
            tar().said("size", "9".repeat(18)).file("x", "").bytes()),
        damaged("tar with a length that is none", tar().said("size", "-1").file("x", "").bytes()),
        damaged("tar with a time that is none", tar().said("mtime", "1e9").file("x", "").bytes()),
        damaged("tar with a negative length", tar().raw(RawTar.summed(negative)).bytes()),
        damaged("tar with a number that is none", tar().raw(RawTar.summed(noNumber)).bytes()),
        damaged(
            "tar with a broken extended header",
            tar().member(new byte[] {'x'}, 'x', "", "99 path".getBytes(UTF_8)).bytes()),
        damaged(
            "tar with a very long extended header",
            tar().raw(RawTar.header(new byte[] {'x'}, 'x', "", 1L << 32)).bytes()),
        damaged(
            "tar with a link that has content",
            tar().member(new byte[] {'l'}, '2', "x", new byte[600]).bytes()),
        damaged("tar with a wrong checksum", unsummed),
        damaged("tar without an end", tar().file("x", "1").open()),
        damaged("tar with half an end", tar().file("x", "1").raw(new byte[RawTar.BLOCK]).open()),
        damaged("tar with something behind it", joined(honest, new byte[] {1})),
        damaged("tar twice", joined(honest, honest)));
  }

  private static Stream<Hostile> gzips() {
    byte[] honest = tar().file("x", "hello").gzipped();
    byte[] changed = honest.clone();
    changed[changed.length - 6] ^= 1;
    byte[] bomb = RawTar.gzipped(largeTar());
    return Stream.of(
        damaged("tar.gz with something behind it", joined(honest, new byte[] {1, 2, 3})),
        damaged("tar.gz with zeros behind it", joined(honest, new byte[8])),
        damaged("tar.gz twice", joined(honest, honest)),
        damaged("tar.gz with a wrong checksum", changed),
        damaged("tar.gz cut off", Arrays.copyOf(honest, honest.length - 4)),
        damaged("tar.gz with a header alone", Arrays.copyOf(honest, 10)),
        damaged("tar.gz with odd flags", flagged(honest)),
        refused("gz in gz", RawTar.gzipped(honest)),
        refused("gz of text", RawTar.gzipped("hello".getBytes(UTF_8))),
        refused("gz of nothing", RawTar.gzipped(new byte[0])),
        refused("gz of a zip", RawTar.gzipped(zip().file("x", "1").bytes())),
        refused("tar.gz with a bad name", tar().file("../x", "1").gzipped()),
        refused(
            "tar.gz that writes through a link", tar().link("l", "d").file("l/x", "").gzipped()),
        tooLarge("tar.gz bomb", bomb),
        tooLarge("tar.gz bomb in many pieces", inPieces(largeTar())));
  }

  private static byte[] flagged(byte[] gzip) {
    byte[] flagged = gzip.clone();
    flagged[3] = (byte) 0xe0;
    return flagged;
  }

  /// In parts, which are zeros but for the header, so that they need no memory of their length.
  private static List<byte[]> largeTar() {
    byte[] zeros = new byte[PART];
    List<byte[]> parts = new ArrayList<>();
    parts.add(RawTar.header(new byte[] {'x'}, '0', "", LARGE));
    parts.addAll(Collections.nCopies(LARGE / PART, zeros));
    parts.add(new byte[2 * RawTar.BLOCK]);
    return parts;
  }

  private static byte[] inPieces(List<byte[]> parts) {
    return joined(parts.stream().map(RawTar::gzipped).toArray(byte[][]::new));
  }

  private static Stream<Hostile> others() {
    byte[] noise = new byte[5_000];
    new Random(5).nextBytes(noise);
    return Stream.of(
        refused("nothing", new byte[0]),
        refused("one byte", new byte[] {'P'}),
        refused("text", "hello".repeat(500).getBytes(UTF_8)),
        refused("JSON", "{\"directory\": \"/etc\"}".getBytes(UTF_8)),
        refused("noise", noise),
        refused("7z", new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4}),
        damaged("the beginning of a zip", new byte[] {'P', 'K', 3, 4}));
  }

  private static RawZip zip() {
    return new RawZip().file("honest", "!");
  }

  private static RawTar tar() {
    return new RawTar().file("honest", "!");
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Stream.of(parts).mapToInt(part -> part.length).sum());
    Stream.of(parts).forEach(all::put);
    return all.array();
  }
}
