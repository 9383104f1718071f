package dev.forkpoint.domain.scrub;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When a name and a value together make a secret: what the name promises, the value must keep.
enum Naming {
  /// Names of passwords: people choose them, so they may be words.
  PASSWORD(4, 0) {
    @Override
    boolean accepts(String name, Value value, Operator.Kind kind) {
      if (isOther(name) || value.isStandIn() || (value.isNumber() && value.length() < 5)) {
        return false;
      }
      if (!SAYING.areIn(name) && !isPass(name, value, kind)) {
        return false;
      }
      if (value.isTangled()) {
        return true;
      }
      if (kind == Operator.Kind.SPACE
          || kind == Operator.Kind.JOINT
          || kind == Operator.Kind.LISTED) {
        return value.length() >= 6
            && !(kind == Operator.Kind.JOINT && value.beginsWithWord())
            && (isRandomEnough(value) || (name.startsWith("-") && value.isMixed()));
      }
      if (!PASSWORDS.areIn(name) && !isOfUser(name) && (value.digits() == 0 || value.isCode())) {
        return false;
      }
      if (value.quoted()) {
        return value.hasSpace()
            ? isPhrase(value) || isPassphrase(name, value, kind)
            : isChosen(value) || (CLEAR.areIn(name) && !value.isAboutSomething());
      }
      return isChosen(value)
          && ((hasMark(value.text()) && !value.isCode())
              || (isShouted(name) && isTight(kind) && !value.has('('))
              || (kind == Operator.Kind.LINE && value.length() >= LEAST_ON_LINE));
    }

    private boolean isChosen(Value value) {
      return value.length() >= (value.quoted() ? 5 : 6)
          && !value.isAboutSomething()
          && !isLabel(value.text())
          && !isMember(value.text());
    }

    // Whether it is words that are no sentence and no label, under a name that says no more than
    // that it is a password.
    private boolean isPassphrase(String name, Value value, Operator.Kind kind) {
      return (kind == Operator.Kind.ASSIGNED || isTight(kind))
          && PASSPHRASES.contains(lastWord(name))
          && Words.arePassphrase(value.text());
    }

    // Whether a name that says no more than `pass` says whose.
    private boolean isOfUser(String name) {
      String[] words = name.toLowerCase(Locale.ROOT).split("[_.]", -1);
      return words.length >= 2 && OWNERS.contains(words[words.length - 2]);
    }

    private boolean isTight(Operator.Kind kind) {
      return kind == Operator.Kind.TIGHT || kind == Operator.Kind.LINE;
    }

    private boolean isPhrase(Value value) {
      return value.length() <= 40
          && hasMark(value.text())
          && value.digits() > 0
          && value.text().chars().filter(c -> c == ' ').count() <= 2;
    }
  },

  /// Names of tokens and secrets: programs make them.
  SECRET(8, 1) {
    @Override
    boolean accepts(String name, Value value, Operator.Kind kind) {
      if (isOther(name) || value.isStandIn() || value.hasSpace()) {
        return false;
      }
      if (value.isTangled()) {
        return true;
      }
      if (kind == Operator.Kind.SPACE || kind == Operator.Kind.JOINT) {
        return value.length() >= 16
            && isRandomEnough(value)
            && !value.isCode()
            && (kind == Operator.Kind.SPACE
                ? !beginAlike(name, value.text())
                : !value.beginsWithWord());
      }
      if (value.isNumber()) {
        return value.length() >= 24 || (value.length() >= 15 && value.quoted());
      }
      if (value.isLongHex()) {
        return true;
      }
      if (value.isOtherScript()) {
        return false;
      }
      return (!value.isCode() && value.isRandom())
          || isOpaque(value, kind)
          || isOdd(value, kind)
          || isOfProgram(name, value, kind)
          || (kind == Operator.Kind.COMPARED
              && value.quoted()
              && value.letters() < value.length()
              && lastWord(name).equals("secret"));
    }

    private boolean isOdd(Value value, Operator.Kind kind) {
      return value.quoted()
          && kind != Operator.Kind.LISTED
          && value.hasOddSign()
          && (!value.isCode() || (value.length() >= 20 && value.entropy() >= 4.5));
    }

    // Whether the name is that of what programs alone give one another, so that whatever is as
    // long and no word is one.
    private boolean isOfProgram(String name, Value value, Operator.Kind kind) {
      return kind != Operator.Kind.LISTED
          && kind != Operator.Kind.COMPARED
          && value.length() >= 20
          && value.isOneRun()
          && OF_PROGRAMS.areIn(name)
          && !value.isMadeOfWords();
    }

    private boolean isOpaque(Value value, Operator.Kind kind) {
      return kind != Operator.Kind.LISTED
          && kind != Operator.Kind.COMPARED
          && value.length() >= 24
          && !value.has('(')
          && !value.isCode()
          && value.entropy() >= 3.5
          && !value.isMadeOfWords();
    }
  },

  /// Names of keys: most keys are no secrets, so only a value that is long and random counts.
  KEY(16, 2) {
    @Override
    boolean accepts(String name, Value value, Operator.Kind kind) {
      if (isOther(name)
          || isOtherKey(name)
          || value.isStandIn()
          || value.isCode()
          || value.isNumber()
          || (value.isUuid() && !isJoinedKey(name))
          || value.has(':')
          || kind == Operator.Kind.COMPARED) {
        return false;
      }
      boolean apart = kind == Operator.Kind.SPACE || kind == Operator.Kind.JOINT;
      return !(apart && (value.length() < LEAST_APART || !endsShouted(name)))
          && value.length() >= 16
          && value.digits() >= 2
          && value.isRandom()
          && value.entropy() >= LEAST_ENTROPY
          && !(kind == Operator.Kind.JOINT && value.beginsWithWord());
    }

    // Whether something else joined to it says whose key it is, so that an id may be one.
    private boolean isJoinedKey(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return endsShouted(name)
          || lower.endsWith("_key")
          || lower.endsWith("-key")
          || lower.endsWith("private key");
    }
  },

  /// Names with that of a vendor of keys in them.
  VENDOR(8, 1) {
    @Override
    boolean accepts(String name, Value value, Operator.Kind kind) {
      if ((isOther(name) && !isClientId(name) && !isRandomId(name, value))
          || value.isStandIn()
          || value.hasSpace()
          || (value.letters() == 0 && value.has('_'))
          || (value.isAboutSomething() && !value.isUuid())) {
        return false;
      }
      boolean secret = isSecretly(name);
      if (secret
          && value.length() >= 16
          && value.isOneRun()
          && (value.isLongHex() || !value.isMadeOfWords())) {
        return true;
      }
      if (!secret
          && (kind == Operator.Kind.SPACE || kind == Operator.Kind.JOINT)
          && value.length() < 20) {
        return false;
      }
      return !value.isCode()
          && ((value.length() >= 15 && value.digits() >= 2)
              || (value.length() >= 10 && secret && value.isRandom())
              || (value.length() >= 16 && secret));
    }

    private boolean isSecretly(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.contains("key")
          || lower.contains("token")
          || lower.contains("secret")
          || lower.contains("access")
          || lower.contains("private")
          || lower.endsWith("pat");
    }

    private boolean isClientId(String name) {
      String lower = plain(name);
      return lower.endsWith("clientid")
          || lower.endsWith("reporterid")
          || lower.endsWith("appid")
          || lower.endsWith("applicationid")
          || lower.endsWith("accessid");
    }

    // Whether what is called an id is drawn at random, and no number that others count with.
    private boolean isRandomId(String name, Value value) {
      return lastWord(name).equals("id")
          && value.length() >= 20
          && value.length() <= 40
          && value.digits() >= 2
          && value.isOneRun()
          && !value.isUuid()
          && !value.isLongHex()
          && value.isRandom()
          && value.entropy() >= 3.5;
    }
  };

  /// What the name of a password says last if its value may be several words.
  private static final Set<String> PASSPHRASES =
      Set.of("password", "passwd", "passphrase", "pwd", "passcode");

  /// What names of passwords have in them; those that have not say `pass` and no more.
  private static final Anchors PASSWORDS =
      new Anchors(List.of("passw", "passphrase", "pwd", "passcode"));

  /// What is in a name that says more than `pass`.
  private static final Anchors SAYING =
      new Anchors(List.of("passw", "passphrase", "pwd", "passcode", "_pass", "_pw"));

  /// Who has a password, in names that say `pass`: elsewhere one goes over something once more.
  private static final Set<String> OWNERS =
      Set.of(
          "db",
          "database",
          "my",
          "user",
          "admin",
          "root",
          "login",
          "smtp",
          "mail",
          "ftp",
          "ssh",
          "sql",
          "mysql",
          "pg",
          "ldap",
          "sudo",
          "backend",
          "service");

  /// Names of passwords that have to be given as they are.
  private static final Anchors CLEAR = new Anchors(List.of("cleartextpass", "plaintextpass"));

  /// Names of what programs alone give one another.
  private static final Anchors OF_PROGRAMS =
      new Anchors(
          List.of(
              "secret_access_key",
              "secretaccesskey",
              "client_secret",
              "clientsecret",
              "client-secret",
              "secret_key",
              "secretkey",
              "secret-key"));

  /// What a name is that ends in one of these: it says something about a secret, and holds none.
  private static final Set<String> ABOUT =
      Set.of(
          "id",
          "ids",
          "name",
          "names",
          "type",
          "types",
          "url",
          "uri",
          "path",
          "paths",
          "file",
          "files",
          "dir",
          "expiry",
          "expires",
          "expiration",
          "at",
          "in",
          "size",
          "len",
          "length",
          "count",
          "counts",
          "counter",
          "version",
          "header",
          "field",
          "fields",
          "class",
          "ref",
          "arn",
          "index",
          "idx",
          "limit",
          "limits",
          "usage",
          "used",
          "hash",
          "hashes",
          "checksum",
          "digest",
          "fingerprint",
          "algorithm",
          "alg",
          "format",
          "pattern",
          "regex",
          "prefix",
          "suffix",
          "label",
          "title",
          "description",
          "hint",
          "error",
          "errors",
          "message",
          "status",
          "valid",
          "validity",
          "ttl",
          "age",
          "policy",
          "rule",
          "rules",
          "mode",
          "method",
          "endpoint",
          "service",
          "provider",
          "source",
          "scope",
          "scopes",
          "kind",
          "map",
          "list",
          "set",
          "store",
          "manager",
          "handler",
          "factory",
          "builder",
          "reader",
          "parser",
          "validator",
          "test",
          "tests",
          "h",
          "json",
          "yaml",
          "yml",
          "txt",
          "md",
          "js",
          "ts",
          "py",
          "java",
          "go",
          "rs",
          "c",
          "icon",
          "color",
          "style",
          "event",
          "code",
          "codes",
          "required",
          "enabled",
          "host",
          "port",
          "base",
          "location",
          "position",
          "offset",
          "start",
          "end",
          "line",
          "words");

  /// What a name has in it that is about something else than secrets.
  private static final Anchors OTHER =
      new Anchors(
          List.of(
              "tokeniz",
              "tokenis",
              "max_token",
              "maxtoken",
              "tokens",
              "token_count",
              "tokencount",
              "pubkey",
              "public",
              "secretary",
              "author",
              "passed",
              "passing",
              "passive",
              "passenger",
              "bypass",
              "compass",
              "encompass",
              "checksum",
              "integrity",
              "sha256",
              "sha512",
              "sha1",
              "etag",
              "csrf",
              "nonce",
              "secretref",
              "secretsid",
              "tokenurl",
              "tokentype",
              "tool_use",
              "cursor",
              "next_page",
              "nextpage",
              "next_token",
              "nexttoken",
              "continuation"));

  /// What has the name of another thing in it only by chance.
  private static final Anchors NO_OTHER = new Anchors(List.of("authorization", "tokensecret"));

  /// What makes a key one of another kind.
  private static final Anchors OTHER_KEYS =
      new Anchors(
          List.of(
              "idempoten",
              "keyword",
              "keyboard",
              "keybase",
              "monkey",
              "donkey",
              "turkey",
              "jockey",
              "hockey",
              "whiskey",
              "keyframe",
              "keydown",
              "keyup",
              "keypress",
              "keycode",
              "keyevent",
              "hotkey",
              "shortcut",
              "dedup",
              "i18n",
              "translation",
              "keyof",
              "keystore",
              "keychain",
              "keyring",
              "keynote",
              "keypair",
              "keyspace",
              "keying",
              "state_key",
              "accessib",
              "accessor",
              "authentic",
              "authority",
              "keys",
              "keyid",
              "fingerprint",
              "signature",
              "gpg"));

  /// The same where it is a word of the name: each is a part of other words too.
  private static final Set<String> OF_OTHER_KEYS =
      Set.of(
          "primary",
          "foreign",
          "cache",
          "sort",
          "partition",
          "bucket",
          "object",
          "row",
          "column",
          "group",
          "hash",
          "lookup",
          "index",
          "issue",
          "issuer",
          "locale",
          "field",
          "storage",
          "state",
          "query",
          "react",
          "ref",
          "parent",
          "item",
          "merge",
          "registry",
          "routing",
          "event",
          "s3",
          "blob",
          "file",
          "path",
          "docker",
          "layer",
          "image",
          "artifact",
          "known",
          "host");

  private static final Pattern PARTING = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

  private static final Anchors API_KEYS = new Anchors(List.of("apikey", "api_key", "api-key"));

  /// How long a value is at least that stands apart from a name in capitals.
  private static final int LEAST_APART = 20;

  /// How many characters a name and what stands behind it begin alike with if both are names, as in
  /// `struct LIB_SecretStr LIB_Secret`.
  private static final int LEAST_ALIKE = 8;

  /// Just below what three bits come to.
  private static final double LEAST_ENTROPY = 2.99;

  /// How long a password is that is a word and has nothing but its name to tell.
  private static final int LEAST_ON_LINE = 8;

  private final int shortest;
  private final int digits;

  Naming(int shortest, int digits) {
    this.shortest = shortest;
    this.digits = digits;
  }

  /// How many digits a value has at least, unless it is long; those that need two need them always.
  int digits() {
    return digits;
  }

  /// How short a value may be.
  int shortest() {
    return shortest;
  }

  /// Whether the value is a secret under this name.
  abstract boolean accepts(String name, Value value, Operator.Kind kind);

  private static boolean isOther(String name) {
    return (OTHER.areIn(name) && !NO_OTHER.areIn(name)) || ABOUT.contains(lastWord(name));
  }

  private static boolean isOtherKey(String name) {
    return !API_KEYS.areIn(name)
        && (OTHER_KEYS.areIn(name) || words(name).anyMatch(OF_OTHER_KEYS::contains));
  }

  /// The words of a name, in small letters: those that signs or capitals part, and what is joined
  /// to `key` at the end.
  private static Stream<String> words(String name) {
    return Stream.of(PARTING.split(name, -1))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .map(word ->
            word.endsWith("key") ? word.substring(0, word.length() - "key".length()) : word);
  }

  /// A name in small letters, without what joins its words.
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(".", "");
  }

  /// The last of the words of a name, whether joined by signs or by capitals.
  private static String lastWord(String name) {
    int to = name.length();
    while (to > 0 && !Ascii.isLetter(name.charAt(to - 1))) {
      to--;
    }
    int from = to;
    while (from > 0 && Ascii.isLetter(name.charAt(from - 1))) {
      from--;
      boolean capital = Ascii.isUpper(name.charAt(from));
      if ((capital && from + 1 < to && Ascii.isLower(name.charAt(from + 1)))
          || (capital && (from == 0 || Ascii.isLower(name.charAt(from - 1))))) {
        break;
      }
    }
    return name.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static boolean isShouted(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Ascii.isLower(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a name ends in capitals, as in `vendorKEY`.
  private static boolean endsShouted(String name) {
    int length = name.length();
    return length >= 3 && name.substring(length - 3).chars().allMatch(Ascii::isUpper);
  }

  /// Whether a name that says no more than `pass` means a password: its value says so.
  private static boolean isPass(String name, Value value, Operator.Kind kind) {
    boolean verdict = isShouted(name) && kind == Operator.Kind.ASSIGNED;
    return !verdict
        && lastWord(name).equals("pass")
        && isRandomEnough(value)
        && !value.isOtherScript()
        && (value.quoted() || !value.has('/'));
  }

  private static boolean isRandomEnough(Value value) {
    return !value.hasSpace() && value.digits() > 0 && (value.isRandom() || value.length() >= 20);
  }

  private static boolean beginAlike(String name, String text) {
    String word = name.substring(name.lastIndexOf(' ') + 1);
    return word.length() >= LEAST_ALIKE && text.startsWith(word.substring(0, LEAST_ALIKE));
  }

  /// Whether a text has a digit or a sign that no identifier has.
  private static boolean hasMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c) || !Ascii.isOfName(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMember(String text) {
    return text.indexOf('(') >= 0
        || text.indexOf('[') >= 0
        || text.startsWith("/")
        || text.contains("://")
        || text.startsWith("process.")
        || text.startsWith("os.")
        || text.startsWith("self.")
        || text.startsWith("this.");
  }

  /// Whether a text names what is asked for.
  private static boolean isLabel(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return (lower.startsWith("password")
            || lower.endsWith("_password")
            || lower.endsWith("-password")
            || text.endsWith("Password")
            || lower.startsWith("passw"))
        && Words.digits(text) == 0;
  }
}
