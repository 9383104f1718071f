package dev.forkpoint.domain.scrub;

import java.util.Locale;
import java.util.Set;

/// When a name and a value together make a secret: what the name promises, the value must keep.
enum Naming {
  /// Names of passwords: people choose them, so they may be words.
  PASSWORD(4, 0) {
    @Override
    boolean accepts(String name, Value value, Operator.Kind kind) {
      if (isOther(name) || value.isStandIn() || (value.isNumber() && value.length() < 5)) {
        return false;
      }
      if (kind == Operator.Kind.SPACE
          || kind == Operator.Kind.JOINT
          || kind == Operator.Kind.LISTED) {
        return value.length() >= 6 && isRandomEnough(value);
      }
      if (value.quoted()) {
        return (!value.hasSpace() && isChosen(value)) || isPhrase(value);
      }
      return isChosen(value)
          && ((hasMark(value.text()) && !value.isCode())
              || (isShouted(name) && isTight(kind) && value.text().indexOf('(') < 0)
              || (kind == Operator.Kind.LINE && value.length() >= LEAST_ON_LINE));
    }

    private boolean isChosen(Value value) {
      return value.length() >= (value.quoted() ? 5 : 6)
          && !value.isAboutSomething()
          && !isLabel(value.text())
          && !isMember(value.text());
    }

    private boolean isTight(Operator.Kind kind) {
      return kind == Operator.Kind.TIGHT || kind == Operator.Kind.LINE;
    }

    private boolean isPhrase(Value value) {
      return value.length() <= 40
          && hasMark(value.text())
          && Words.digits(value.text()) > 0
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
      if (kind == Operator.Kind.SPACE || kind == Operator.Kind.JOINT) {
        return value.length() >= 16 && isRandomEnough(value) && !value.isCode();
      }
      if (value.isNumber()) {
        return value.length() >= 24 || (value.length() >= 15 && value.quoted());
      }
      if (value.isLongHex()) {
        return true;
      }
      return (!value.isCode() && value.isRandom())
          || isOpaque(value, kind)
          || (value.quoted()
              && kind != Operator.Kind.LISTED
              && value.hasOddSign()
              && !value.isCode());
    }

    private boolean isOpaque(Value value, Operator.Kind kind) {
      return kind != Operator.Kind.LISTED
          && kind != Operator.Kind.COMPARED
          && value.length() >= 24
          && value.text().indexOf('(') < 0
          && !value.isCode()
          && Words.entropy(value.text()) >= 3.5
          && !Words.isMadeOf(value.text());
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
          || value.isUuid()
          || value.text().indexOf(':') >= 0
          || kind == Operator.Kind.COMPARED) {
        return false;
      }
      boolean apart = kind == Operator.Kind.SPACE || kind == Operator.Kind.JOINT;
      return !(apart && (value.length() < 24 || !endsShouted(name)))
          && value.length() >= 16
          && Words.digits(value.text()) >= 2
          && value.isRandom()
          && Words.entropy(value.text()) >= 3;
    }
  },

  /// Names with that of a vendor of keys in them.
  VENDOR(8, 1) {
    @Override
    boolean accepts(String name, Value value, Operator.Kind kind) {
      if ((isOther(name) && !isClientId(name))
          || value.isStandIn()
          || value.hasSpace()
          || value.isAboutSomething()) {
        return false;
      }
      boolean secret = isSecretly(name);
      if (secret && value.length() >= 16 && value.isOneRun() && !Words.isMadeOf(value.text())) {
        return true;
      }
      if (!secret
          && (kind == Operator.Kind.SPACE || kind == Operator.Kind.JOINT)
          && value.length() < 20) {
        return false;
      }
      return !value.isCode()
          && ((value.length() >= 15 && Words.digits(value.text()) >= 2)
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
      String lower = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
      return lower.endsWith("clientid")
          || lower.endsWith("appid")
          || lower.endsWith("applicationid")
          || lower.endsWith("accessid");
    }
  };

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
  private static final String[] OTHER = {
    "tokeniz", "tokenis", "max_token", "maxtoken", "tokens", "token_count", "tokencount", "pubkey",
    "public", "secretary", "author", "passed", "passing", "passive", "passenger", "bypass",
    "compass", "encompass", "checksum", "integrity", "sha256", "sha512", "sha1", "etag",
    "csrf", "nonce", "secretref", "secretsid", "tokenurl", "tokentype", "tool_use", "cursor",
    "next_page", "nextpage", "next_token", "nexttoken", "continuation",
  };

  /// What makes a key one of another kind.
  private static final String[] OTHER_KEYS = {
    "primary",
    "foreign",
    "cache",
    "sort",
    "partition",
    "idempoten",
    "keyword",
    "keyboard",
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
    "bucket",
    "object",
    "row",
    "column",
    "group",
    "hash",
    "dedup",
    "lookup",
    "index",
    "issue",
    "issuer",
    "i18n",
    "locale",
    "translation",
    "keyof",
    "keystore",
    "keychain",
    "keyring",
    "keynote",
    "keypair",
    "keyspace",
    "keying",
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
    "state_key",
    "event",
    "s3",
    "blob",
    "file",
    "path",
    "docker",
    "layer",
    "image",
    "artifact",
    "accessib",
    "accessor",
    "authentic",
    "authority",
    "keys",
    "keyid",
    "fingerprint",
    "signature",
    "gpg",
    "known",
    "host",
  };

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
    String lower = name.toLowerCase(Locale.ROOT);
    for (String other : OTHER) {
      if (lower.contains(other)) {
        return true;
      }
    }
    return ABOUT.contains(lastWord(name));
  }

  private static boolean isOtherKey(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String other : OTHER_KEYS) {
      if (lower.contains(other)) {
        return !lower.contains("apikey")
            && !lower.contains("api_key")
            && !lower.contains("api-key");
      }
    }
    return false;
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
    return name.chars().noneMatch(Ascii::isLower);
  }

  /// Whether a name ends in capitals, as in `vendorKEY`.
  private static boolean endsShouted(String name) {
    int length = name.length();
    return length >= 3 && name.substring(length - 3).chars().allMatch(Ascii::isUpper);
  }

  private static boolean isRandomEnough(Value value) {
    return !value.hasSpace()
        && Words.digits(value.text()) > 0
        && (value.isRandom() || value.length() >= 20);
  }

  /// Whether a text has a digit or a sign that no identifier has.
  private static boolean hasMark(String text) {
    return text.chars().anyMatch(c -> Ascii.isDigit(c) || !Ascii.isOfName(c));
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
            || lower.startsWith("passw"))
        && Words.digits(text) == 0;
  }
}
