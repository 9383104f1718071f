package dev.forkpoint.domain.scrub;

/// What a text may be written in. Each takes itself off a text leniently: what is no escape stays
/// as it is.
enum Encoding {
  /// The escapes of JSON and of most languages: a backslash and what it stands for. A backslash at
  /// the end of a line joins the line to the next.
  BACKSLASHES('\\') {
    @Override
    int take(View text, int at, View into) {
      int next = at + 1 < text.to ? text.text[at + 1] : 0;
      int origin = text.origin(at);
      switch (next) {
        case '"', '\\', '/', '\'', '`' -> into.add(next, origin);
        case 'n' -> into.add('\n', origin);
        case 't' -> into.add('\t', origin);
        case 'r' -> into.add('\r', origin);
        case 'b', 'f' -> into.add(' ', origin);
        case '\n' -> {
          return at + 2;
        }
        case 'u' -> {
          return unicode(text, at, into);
        }
        default -> {
          into.add('\\', origin);
          return at + 1;
        }
      }
      return at + 2;
    }
  },

  /// What tells a terminal the colour.
  CONTROLS((char) Controls.ESCAPE) {
    @Override
    int take(View text, int at, View into) {
      return Controls.end(text.text, at + 1, text.to);
    }
  },

  /// The entities of HTML and XML.
  ENTITIES('&') {
    @Override
    boolean isAt(View text, int at) {
      return Entities.end(text.text, at, text.to) > at;
    }

    @Override
    int take(View text, int at, View into) {
      int end = Entities.end(text.text, at, text.to);
      boolean one = end > at;
      into.add(one ? Entities.sign(text.text, at, end) : '&', text.origin(at));
      return one ? end : at + 1;
    }
  },

  /// A percent sign and two hexadecimal digits, as in addresses.
  PERCENT('%') {
    @Override
    int take(View text, int at, View into) {
      int value = at + 2 < text.to ? hex(text.text, at + 1, 2) : -1;
      if (value < 0) {
        into.add('%', text.origin(at));
        return at + 1;
      }
      into.add(value, text.origin(at));
      return at + 3;
    }
  };

  private final byte sign;

  Encoding(char sign) {
    this.sign = (byte) sign;
  }

  /// Whether there is anything to take off.
  boolean isIn(View text) {
    for (int i = text.from; i < text.to; i++) {
      if (text.text[i] == sign && isAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether there is something to take off where the sign stands.
  boolean isAt(View text, int at) {
    return true;
  }

  /// The text without this encoding.
  View off(View text, View into) {
    into.empty(text.to - text.from);
    int at = text.from;
    while (at < text.to) {
      if (text.text[at] == sign) {
        at = take(text, at, into);
      } else {
        into.add(text.text[at], text.origin(at));
        at++;
      }
    }
    return into.end(text.origin(text.to));
  }

  /// Takes what the sign at a place begins, and says where the text goes on.
  abstract int take(View text, int at, View into);

  private static int unicode(View text, int at, View into) {
    int value = at + 5 < text.to ? hex(text.text, at + 2, 4) : -1;
    int origin = text.origin(at);
    if (value < 0) {
      into.add('\\', origin);
      return at + 1;
    }
    if (value == Controls.ESCAPE) {
      return Controls.end(text.text, at + 6, text.to);
    }
    if (value < 0x80) {
      into.add(value, origin);
    } else if (value < 0x800) {
      into.add(0xc0 | value >> 6, origin);
      into.add(0x80 | (value & 0x3f), origin);
    } else {
      // The halves of a pair stay halves: what they say together is part of no secret's shape.
      into.add(0xe0 | value >> 12, origin);
      into.add(0x80 | (value >> 6 & 0x3f), origin);
      into.add(0x80 | (value & 0x3f), origin);
    }
    return at + 6;
  }

  /// Whether an escape of JSON ends at a place, whatever layer of text it belongs to.
  static boolean endsEscape(byte[] text, int least, int at) {
    return (at - 2 >= least && text[at - 2] == '\\')
        || (at - 6 >= least
            && text[at - 6] == '\\'
            && text[at - 5] == 'u'
            && hex(text, at - 4, 4) >= 0);
  }

  /// What so many hexadecimal digits say; negative where they are none.
  static int hex(byte[] text, int at, int digits) {
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Ascii.hex(text[i]);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
