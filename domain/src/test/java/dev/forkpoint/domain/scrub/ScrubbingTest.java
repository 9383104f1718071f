package dev.forkpoint.domain.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScrubbingTest {
  /// Looks like a token of a forge and is none; in two pieces, so that no scanner stops it.
  private static final String TOKEN = "ghp_" + "0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX";

  private static final String OTHER = "ghp_" + "9zY8xW7vU6tS5rQ4pO3nM2lK1jI0hG9fE8dC";

  @Test
  void a_secret_gives_way_to_a_placeholder_and_all_else_stays() throws Exception {
    assertThat(Scrubbed.rows("{\"a\" : \"x " + TOKEN + " y\",\"n\":1.50}\r\n").text())
        .isEqualTo("{\"a\" : \"x [SECRET:github-token:1] y\",\"n\":1.50}\r\n");
  }

  @Test
  void equal_secrets_have_equal_placeholders_and_others_have_others() throws Exception {
    assertThat(Scrubbed.rows("[\"%s\",\"%s\"]\n[\"%s\"]\n".formatted(TOKEN, OTHER, TOKEN)).text())
        .isEqualTo(
            """
            ["[SECRET:github-token:1]","[SECRET:github-token:2]"]
            ["[SECRET:github-token:1]"]
            """);
  }

  @Test
  void a_secret_that_one_row_gives_away_goes_from_those_before_it() throws Exception {
    assertThat(
            Scrubbed.rows(
                    """
                    {"text":"then he said correct-horse-7"}
                    {"text":"DB_PASSWORD=correct-horse-7"}
                    """)
                .text())
        .doesNotContain("correct-horse-7");
  }

  /// BEAT-M5: keys and names tell of secrets that have no form. An echo is written by another
  /// program than the one that gave the secret away.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "q7/é<Lm'2&Pz=R+9",
        "q7/é\\u003cLm'2\\u0026Pz=R+9",
        "q7/é\\\\u003cLm'2\\\\u0026Pz=R+9",
        "q7/é\\u003cLm\\u00272\\u0026Pz\\u003dR+9",
        "q7/\\u00E9\\u003CLm\\u00272\\u0026Pz=R\\u002B9",
        "q7/\\u00e9<Lm'2&Pz=R+9",
        "q7\\/\\u00e9<Lm'2&Pz=R+9",
        "q7\\\\/\\\\u00e9<Lm'2&Pz=R+9",
        "q7/é&lt;Lm'2&amp;Pz=R+9",
        "q7/é&lt;Lm&#39;2&amp;Pz=R+9",
        "q7%2F%C3%A9%3CLm%272%26Pz%3DR%2B9",
        "q7%2f%c3%a9%3cLm%272%26Pz%3dR%2b9",
        "q7/%C3%A9%3CLm%272%26Pz%3DR%2B9",
        "q7%2F%C3%A9%3CLm'2%26Pz%3DR%2B9"
      })
  void a_secret_goes_however_its_echo_is_written(String echo) throws Exception {
    String given = "[\"PASSWORD=\\\"q7/é<Lm'2&Pz=R+9\\\"\"]\n";
    String row = "[\"an echo: " + echo + ", and so on\"]\n";
    assertThat(Scrubbed.rows(given + row).text())
        .endsWith("[\"an echo: [SECRET:password:1], and so on\"]\n");
  }

  @Test
  void a_field_named_after_a_secret_gives_its_value_away() throws Exception {
    assertThat(
            Scrubbed.rows("{\"input\":{\"password\":\"tr0ub4dor&3\",\"port\":\"5432\"}}\n").text())
        .isEqualTo("{\"input\":{\"password\":\"[SECRET:password:1]\",\"port\":\"5432\"}}\n");
  }

  /// BEAT-M5: in the environment, in JSON, with a name that ends otherwise, in quotes.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_SECRET_ACCESS_KEY=qX7/Lm2PzR9+Vb4Tn6Wc8Yd1Ke3Hg5Js0Fa2Uo4I",
        "\\\"HF_TOKEN\\\": \\\"q8w7e6r5t4y3u2i1\\\"",
        "PASSWORD=\\\"tr0ub4dor&3-zebra\\\""
      })
  void a_variable_named_after_a_secret_gives_its_value_away(String said) throws Exception {
    assertThat(Scrubbed.rows("[\"" + said + "\"]\n").text())
        .contains("[SECRET:")
        .doesNotContain("Lm2PzR9", "q8w7e6r5", "zebra");
  }

  @Test
  void a_secret_is_found_in_json_within_json_within_json() throws Exception {
    String innermost = "{\\\\\\\"key\\\\\\\":\\\\\\\"" + TOKEN + "\\\\\\\"}";
    String row = "{\"body\":\"{\\\"body\\\":\\\"" + innermost + "\\\"}\"}\n";
    assertThat(Scrubbed.rows(row).text()).isEqualTo(row.replace(TOKEN, "[SECRET:github-token:1]"));
  }

  @Test
  void a_secret_is_found_in_base64_and_with_percent_signs() throws Exception {
    String hidden =
        Base64.getEncoder()
            .encodeToString(("user=me token=" + TOKEN).getBytes(StandardCharsets.UTF_8));
    assertThat(Scrubbed.rows("[\"%s\",\"a%%3D%s\"]\n".formatted(hidden, TOKEN)).text())
        .isEqualTo("[\"[SECRET:github-token:1]\",\"a%3D[SECRET:github-token:1]\"]\n");
  }

  @Test
  void a_secret_is_found_in_base64_of_any_language() throws Exception {
    String text = "# Schlüssel, 密钥, 🔑\ntoken=" + TOKEN;
    String hidden = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    assertThat(Scrubbed.rows("[\"%s\"]\n".formatted(hidden)).text())
        .isEqualTo("[\"[SECRET:github-token:1]\"]\n");
  }

  /// The sign by which a token is known may be written with a percent sign itself.
  @Test
  void a_token_is_found_whose_own_signs_are_escaped() throws Exception {
    String token = "sha256" + "%7E" + "a0B1c2D3e4F5g6H7i8J9k0L1m2N3o4P5q6R7s8T9u0V";
    assertThat(Scrubbed.rows("[\"x=%s&y=1\"]\n".formatted(token)).text())
        .isEqualTo("[\"x=[SECRET:openshift-token:1]&y=1\"]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\\n", "\\n+", "\\n-", "%22", "\\u001b[32m"})
  void a_run_is_found_far_into_a_row_whatever_stands_before_it(String before) throws Exception {
    String run = "sk_" + "0f1e2d3c4b5a6978".repeat(3);
    String row = "[\"%s%s%s\"]\n".formatted("a line of text ".repeat(30), before, run);
    assertThat(Scrubbed.rows(row).text()).isEqualTo(row.replace(run, "[SECRET:elevenlabs-key:1]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\n+", "\\n-", "\\u001b[32m"})
  void base64_is_read_whatever_stands_before_it(String before) throws Exception {
    String hidden =
        Base64.getEncoder().encodeToString(("token=" + TOKEN).getBytes(StandardCharsets.UTF_8));
    assertThat(Scrubbed.rows("[\"%s%s\"]\n".formatted(before, hidden)).text())
        .isEqualTo("[\"%s[SECRET:github-token:1]\"]\n".formatted(before));
  }

  @Test
  void a_token_is_found_right_behind_an_escape() throws Exception {
    String token = "SK" + "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    assertThat(Scrubbed.rows("[\"a\\n%s\",\"12\\u2192%s\"]\n".formatted(token, token)).text())
        .isEqualTo("[\"a\\n[SECRET:twilio-key:1]\",\"12\\u2192[SECRET:twilio-key:1]\"]\n");
  }

  /// Long strings are looked at piece by piece, and here no piece can end between two escapes of
  /// every layer.
  @ParameterizedTest
  @ValueSource(ints = {0, 1_000_000, 1_014_000, 1_048_560, 1_048_577, 1_950_000})
  void a_secret_goes_from_a_string_that_is_all_escapes(int before) throws Exception {
    String head = escaped("a ".repeat(before / 12));
    String tail = escaped(" b".repeat(1_200_000 / 12));
    Scrubbed scrubbed = Scrubbed.rows("[\"%s%s%s\"]\n".formatted(head, escaped(TOKEN), tail));
    assertThat(scrubbed.text())
        .isEqualTo("[\"%s[SECRET:github-token:1]%s\"]\n".formatted(head, tail));
  }

  @Test
  void what_ends_in_a_backslash_takes_none_from_an_escape() throws Exception {
    String row = "[\"password: \\\"0aB1cD2e\\\\\\\" x 0aB1cD2e\\\" y\"]\n";
    assertThat(Scrubbed.rows(row).text())
        .isEqualTo("[\"password: \\\"[SECRET:password:1]\\\" x [SECRET:password:1]\\\" y\"]\n");
  }

  private static String escaped(String text) {
    return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
  }

  /// What is found twice, first as part of a password and then on its own, goes as far as the
  /// second does.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "password: %22hunter2x, {}, | password: [SECRET:password:1]",
        "password: 'password=\\\"hunter2x'{}' | password: '[SECRET:password:1]",
      })
  void of_two_finds_that_overlap_both_go(String said, String left) throws Exception {
    String row = "[\"" + said.replace("{}", "glpat-Zx7Yb3Kq9Lm2Np5Rt8Vw") + "\"]\n";
    assertThat(Scrubbed.rows(row).text()).isEqualTo("[\"" + left + "\"]\n");
  }

  @Test
  void a_private_key_goes_as_a_whole_whatever_stands_at_the_margin() throws Exception {
    String key = "-----BEGIN " + "PRIVATE KEY-----";
    String body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj";
    String plain = "%s\\n%s\\n-----END PRIVATE KEY-----".formatted(key, body);
    String numbered =
        "  1\\u2192%s\\n  2\\u2192%s\\n  3\\u2192-----END PRIVATE KEY-----".formatted(key, body);
    assertThat(Scrubbed.rows("[\"%s\",\"%s\"]\n".formatted(plain, numbered)).text())
        .isEqualTo("[\"[SECRET:private-key:1]\",\"  1\\u2192[SECRET:private-key:1]\"]\n");
  }

  @Test
  void the_user_and_the_password_of_an_address_go_and_the_host_stays() throws Exception {
    assertThat(Scrubbed.rows("[\"postgres://svc:hunter2secret@db.internal/x\"]\n").text())
        .isEqualTo(
            "[\"postgres://[SECRET:address-credentials:1]:[SECRET:address-credentials:2]@db.internal/x\"]\n");
  }

  /// No look at a row ends within an escape: else a quote that ends a long value would lose its
  /// backslash.
  @ParameterizedTest
  @ValueSource(ints = {180, 220, 239, 240, 241, 300, 900})
  void a_long_value_goes_and_the_quote_behind_it_stays(int length) throws Exception {
    String value = TOKEN.substring(4).repeat(25).substring(0, length);
    String row =
        "{\"a\":\"token = \\\"%s\\\";\",\"b\":\"{\\\"token\\\":\\\"{\\\\\\\"token\\\\\\\":\\\\\\\"%s\\\\\\\"}\\\"}\"}\n";
    assertThat(Scrubbed.rows(row.formatted(value, value)).text())
        .isEqualTo(row.formatted("[SECRET:secret:1]", "[SECRET:secret:1]"));
  }

  /// A long string is looked at in parts, and no secret is lost between two of them.
  @Test
  void all_goes_from_a_string_that_is_full_of_secrets() throws Exception {
    StringBuilder row = new StringBuilder("[\"");
    for (int i = 0; i < 30_000; i++) {
      row.append(
          "token=%s%05d a line of a log that says no more \\n"
              .formatted(TOKEN.substring(0, 35), i));
    }
    assertThat(Scrubbed.rows(row.append("\"]\n").toString()).text()).doesNotContain("ghp_");
  }

  @Test
  void ids_hashes_signatures_and_images_stay() throws Exception {
    String rows =
        """
        {"uuid":"%s","signature":"%s","tool_use_id":"%s","sha256":"%s"}
        {"source":{"type":"base64","data":"%s"},"encrypted_content":"%s"}
        """
            .formatted(TOKEN, TOKEN, TOKEN, TOKEN, TOKEN.replace('_', 'A').repeat(4), TOKEN);
    assertThat(Scrubbed.rows(rows).text()).isEqualTo(rows);
  }

  /// BEAT-M6: code, and names that say token, stay as they are.
  @Test
  void what_only_looks_like_a_secret_stays() throws Exception {
    String rows =
        """
        ["commit 3f786850e387550fdab836ed7e6dc881de23001b","123e4567-e89b-12d3-a456-426614174000"]
        ["max_tokens: 4096","token = getToken()","password: string","api_key=${API_KEY}"]
        ["pass: 12, fail: 0","--- PASS: TestX/old_7_char_1b (0.00s)","pass: web/q7w8e9_r0t","passed: 1a2b3c4d5e","{\\"pass\\": \\"要素に子孫があるか判定できませんでした\\"}"]
        ["next_page_token: abc","os.environ['HF_TOKEN'] = token"]
        ["/etc/fonts/README ad6182d0b838d9d8f39219a37b88b24d","a login and password, or scram-sha-256"]
        ["const secret = process.env.SECRET","\\"integrity\\": \\"sha512-ybiGyvspI+fAoRQbIPRddCcSTV9\\""]
        """;
    assertThat(Scrubbed.rows(rows).text()).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password = \\\"correct horse battery staple\\\"",
        "\\\"db_password\\\": \\\"two words\\\"",
        "the password is \\\"centaur\\\" here",
        "  \\\"password\\\":\\n    \\\"centaur\\\"",
        "user = someone\\npassword = open_centaur\\n"
      })
  void a_password_of_words_goes_where_its_name_says_so(String said) throws Exception {
    assertThat(Scrubbed.rows("[\"" + said + "\"]\n").text())
        .contains("[SECRET:password:1]")
        .doesNotContain("horse", "two words", "centaur");
  }

  /// Signs that templates and code have too do not make a value one of them, if they cross.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "api_key = \\\"k{{rT)z]w(open${sesame}}\\\"",
        "token: k{{rT)z]w(open${sesame}}",
        "password \\\"k{{rT)z]w(open${sesame}}\\\";",
        "if (\\\"k{{rT)z]w(open${sesame}}\\\" == my_password) {",
        "if (\\\"k{{rT)z]w(open${sesame}}\\\" != secret)",
        "char secret[32] = \\\"k{{rT)z]w(open${sesame}}\\\";",
        "config.setPassword(\\\"k{{rT)z]w(open${sesame}}\\\")"
      })
  void a_value_goes_whatever_signs_it_has(String said) throws Exception {
    assertThat(Scrubbed.rows("[\"" + said + "\"]\n").text())
        .contains("[SECRET:")
        .doesNotContain("sesame");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -H 'Authorization: Basic bWlycm9yOm4wdC1yZWFs' https://git.example.org",
        "curl -H \\\"Authorization: bWlycm9yOm4wdC1yZWFs\\\" https://git.example.org",
        "api_token: |\\n  bWlycm9yOm4wdC1yZWFs\\nport: 1",
        "client.secret(\\\"bWlycm9yOm4wdC1yZWFs\\\")",
        "accessTokenSecret=bWlycm9yOm4wdC1yZWFs",
        "auth: { user: 'ada', pass: 'bWlycm9yOm4wdC1yZWFs' }",
        "smtpPass = bWlycm9yOm4wdC1yZWFs",
        "the_secret = bWlycm9yOm4wdC1yZWFs"
      })
  void a_value_goes_in_whatever_way_it_is_given(String said) throws Exception {
    assertThat(Scrubbed.rows("[\"" + said + "\"]\n").text())
        .contains("[SECRET:")
        .doesNotContain("bWlycm9y");
  }

  /// Libraries that write JSON escape signs that need it not, and some of what tools answer is JSON
  /// of theirs: Gson an equals sign, PHP a slash, .NET quotes and all beyond ASCII. Pages of HTML
  /// have entities, and addresses percent signs.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD\\u003dtr0ub4dor\\n",
        "DB_PASSWORD=tr0ub4dor\\n\\u003c",
        "\\u0022password\\u0022: \\u0022tr0ub4dor\\u0022",
        "{\\\"env\\\":\\\"DB_PASSWORD\\\\u003dtr0ub4dor\\\"}",
        "{\\\"url\\\":\\\"https:\\\\/\\\\/ada:tr0ub4dor@example.org\\\\/\\\"}",
        "p\\u0061ssword: tr0ub4dor",
        "password=\\\"&tr0ub4dor\\\"",
        "password=\\\"a\\\\-tr0ub4dor\\\"",
        "password: h\\u00e9tr0ub4dor",
        "?password%3Dtr0ub4dor%26",
        "?q=%22password%22%20%3A%20%22tr0ub4dor%22",
        "?to=postgresql%3A%2F%2Fada%3Atr0ub4dor%40example.org",
        "<pre>&quot;password&quot;: &quot;tr0ub4dor&quot;</pre>",
        "<pre>&#39;password&#39; =&gt; &#x27;tr0ub4dor&#x27;</pre>",
      })
  void a_value_goes_however_its_signs_are_written(String said) throws Exception {
    assertThat(Scrubbed.rows("[\"" + said + "\"]\n").text())
        .contains("[SECRET:")
        .doesNotContain("tr0ub4dor");
  }

  @Test
  void a_field_is_known_by_its_name_however_that_is_written() throws Exception {
    assertThat(Scrubbed.rows("{\"p\\u0061ssword\":\"tr0ub4dor\"}\n").text())
        .isEqualTo("{\"p\\u0061ssword\":\"[SECRET:password:1]\"}\n");
  }

  /// As `jq` colours JSON, `grep` what it found, and `bat` a file of the environment.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u001b[34;1m\\\"password\\\"\\u001b[0m: \\u001b[32m\\\"{}\\\"\\u001b[0m",
        "DB_\\u001b[01;31m\\u001b[KPASSWORD\\u001b[m\\u001b[K={}\\n",
        "\\u001b[38;5;231mDB_PASSWORD\\u001b[0m\\u001b[38;5;203m=\\u001b[0m{}\\u001b[0m\\n",
        "{\\\"out\\\":\\\"password: \\\\u001b[32m{}\\\\u001b[0m\\\"}",
      })
  void a_value_goes_and_its_colours_stay(String said) throws Exception {
    String row = "[\"" + said + "\"]\n";
    assertThat(
            Scrubbed.rows(row.replace("{}", "tr0ub4dor"))
                .text()
                .replaceAll("\\[SECRET:password:1]", "{}"))
        .isEqualTo(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sshpass -p tr0ub4dor9 ssh root@example.org",
        "sshpass -p'tr0ub4dor9' ssh root@example.org",
        "mysql -u root -ptr0ub4dor9 app",
        "docker login -u ada -p tr0ub4dor9 registry.example.org",
        "openssl pkcs12 -in a.p12 -passin pass:tr0ub4dor9",
        "keytool -list -keystore k.jks -storepass \\\"tr0ub4dor9\\\"",
        "cd /srv && /usr/bin/redis-cli -h cache -a tr0ub4dor9 ping",
        "echo tr0ub4dor9 | sudo -S true",
        "echo 'ada:tr0ub4dor9' | sudo chpasswd",
        "CREATE USER 'app'@'%' IDENTIFIED BY 'tr0ub4dor9';",
        "mysql\",\"--password\",\"tr0ub4dor9",
      })
  void a_password_goes_from_the_command_that_it_is_given_to(String command) throws Exception {
    String row = "{\"command\":[\"" + command + "\"]}\n";
    assertThat(Scrubbed.rows(row).text().replaceAll("\\[SECRET:[a-z-]+:1]", "tr0ub4dor9"))
        .isEqualTo(row)
        .isNotEqualTo(Scrubbed.rows(row).text());
  }

  @Test
  void a_password_of_a_command_goes_whole_in_any_script() throws Exception {
    assertThat(Scrubbed.rows("[\"sshpass -p tr0ub4dör9 ssh example.org\"]\n").text())
        .isEqualTo("[\"sshpass -p [SECRET:command-password:1] ssh example.org\"]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql -u root -p some_database",
        "sshpass -p \\\"$PASSWORD\\\" ssh root@example.org",
        "sshpass -p password ssh root@example.org",
        "docker run -p 8080:80 image2",
        "docker login -u ada; mkdir -p build2/classes7",
        "zip -r archive2.zip folder7",
        "echo password | sudo -S true",
        "ls\",\"--password-file\",\"/run/secrets/db",
      })
  void commands_stay_that_are_given_none(String command) throws Exception {
    String row = "{\"command\":[\"" + command + "\"]}\n";
    assertThat(Scrubbed.rows(row).text()).isEqualTo(row);
  }

  /// As programs show a file: with numbers, as a difference, as a quotation.
  @ParameterizedTest
  @ValueSource(strings = {"", "     1→", "     1\\t", "12:", "+", "-", "> ", "| "})
  void what_takes_several_lines_goes_whatever_their_margin(String margin) throws Exception {
    String manifest =
        "{}kind: Secret\\n{}data:\\n{}  key: dHIwdWI0ZG9y\\n{}metadata:\\n{}  name: a-vault";
    String page = "{}<dbPassword>\\n{}  tr0ub4dor\\n{}</dbPassword>";
    String rows = "[\"%s\",\"%s\"]\n".formatted(manifest, page).replace("{}", margin);
    assertThat(Scrubbed.rows(rows).text())
        .isEqualTo(
            rows.replace("dHIwdWI0ZG9y", "[SECRET:kubernetes-secret:1]")
                .replace("tr0ub4dor", "[SECRET:password:1]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user = 'mirror-7'  # of the archive\\npassword = 'n0t-real'",
        "login(username=\\\"mirror-7\\\", password=\\\"n0t-real\\\")",
        "Server=db;User Id=mirror-7;Password=n0t-real;Database=a",
        "Connect-Server -User mirror-7 -Password N0t-real"
      })
  void the_user_of_a_password_goes_with_it(String said) throws Exception {
    assertThat(Scrubbed.rows("[\"" + said + "\"]\n").text()).doesNotContain("mirror-7", "0t-real");
  }

  /// What a line of base64 begins with is no token if the line before it is as long.
  @Test
  void base64_that_is_wrapped_stays() throws Exception {
    String line = "AP" + "Bz0x4LmQ9wEr7TyU2iOp5AsDf8GhJk1lZxC3vBn6MqWeRtYuI0oPaSdFgHjKlZxCvBnMqW";
    String row = "[\"Qw%sabcd\\n%sefgh\"]\n".formatted(line.substring(2), line);
    assertThat(Scrubbed.rows(row).text()).isEqualTo(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: \\\"Enter your password\\\"",
        "\\\"password\\\": \\\"Current password\\\"",
        "password = \\\"at least eight characters\\\"",
        "the password is \\\"required\\\""
      })
  void sentences_and_labels_are_no_passwords(String said) throws Exception {
    String row = "[\"" + said + "\"]\n";
    assertThat(Scrubbed.rows(row).text()).isEqualTo(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"env\":[{\"name\":\"API_KEY\",\"value\":\"q8w7e6r5t4y3u2i1\"}]}",
        "{\"env\":[{\"value\":\"q8w7e6r5t4y3u2i1\",\"protected\":true,\"key\":\"API_KEY\"}]}",
        "[\"- name: API_KEY\\n  value: q8w7e6r5t4y3u2i1\\n\"]",
        "[\"{\\\"name\\\": \\\"API_KEY\\\", \\\"value\\\": \\\"q8w7e6r5t4y3u2i1\\\"}\"]"
      })
  void a_field_that_names_a_secret_gives_its_neighbours_value_away(String row) throws Exception {
    assertThat(Scrubbed.rows(row + "\n").text())
        .isEqualTo(row.replace("q8w7e6r5t4y3u2i1", "[SECRET:secret:1]") + "\n");
  }

  @Test
  void a_value_belongs_to_the_name_in_its_own_object_alone() throws Exception {
    String row =
        "{\"name\":\"API_KEY\",\"of\":{\"value\":\"q8w7e6r5t4y3u2i1\"},\"x\":{\"value\":\"a7b6c5d4e3f2g1h0\"}}\n";
    assertThat(Scrubbed.rows(row).text()).isEqualTo(row);
  }

  @Test
  void values_that_take_several_lines_are_rows_like_others() throws Exception {
    String rows =
        """
        {
          "password":
            "two words",
          "list": [
            1
          ]
        }
        {"api_token": "q8w7e6r5t4y3u2i1"}
        [
          {}
        ]
        """;
    Scrubbed scrubbed = Scrubbed.rows(rows);
    assertThat(scrubbed.text())
        .isEqualTo(
            rows.replace("two words", "[SECRET:password:1]")
                .replace("q8w7e6r5t4y3u2i1", "[SECRET:secret:1]"));
    assertThat(scrubbed.report().rows()).isEqualTo(3);
    assertThat(scrubbed.report().findings())
        .extracting(ScrubReport.Finding::row)
        .containsExactly(1L, 8L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,\n{\"b\":2}\n{\"c\":3}\n",
        "{\"a\":{\"b\":1}\n{\"c\":3}\n",
        "{\"a\":\n{\"b\":2}\n"
      })
  void a_torn_row_is_not_made_whole_by_those_behind_it(String rows) {
    assertThatThrownBy(() -> Scrubbed.rows("{}\n" + rows))
        .isInstanceOf(DamagedRowException.class)
        .hasMessage("row 2 of rows is no whole JSON");
  }

  @Test
  void the_user_and_the_machine_of_a_password_are_secrets_only_beside_it() throws Exception {
    assertThat(
            Scrubbed.text("machine git.example.org login someone password n0t-real\nask someone\n")
                .text())
        .isEqualTo(
            "machine [SECRET:netrc-machine:1] login [SECRET:netrc-login:1] password [SECRET:netrc-login:2]\nask someone\n");
  }

  /// However many secrets there are, and however alike they begin, each is told from the others.
  @Test
  void one_secret_may_begin_as_another_does() throws Exception {
    assertThat(
            Scrubbed.rows(
                    "[\"token='a1b2c3d4e5f6g7h8'\",\"token='a1b2c3d4e5f6g7h8i9j0'\",\"a1b2c3d4e5f6g7h8 a1b2c3d4e5f6g7h8i9j0\"]\n")
                .text())
        .isEqualTo(
            "[\"token='[SECRET:secret:1]'\",\"token='[SECRET:secret:2]'\",\"[SECRET:secret:1] [SECRET:secret:2]\"]\n");
  }

  @Test
  void a_placeholder_that_names_a_password_gives_none_to_a_user() throws Exception {
    String scrubbed = "[\"user: ada [SECRET:password:1]x1y2z3\"]\n";
    assertThat(Scrubbed.rows(scrubbed).text()).isEqualTo(scrubbed);
  }

  @Test
  void a_second_scrubbing_changes_nothing() throws Exception {
    String once =
        Scrubbed.rows(
                "[\"token=%s https://u:p4ssw0rd1@h/ API_SECRET='q8w7e6r5t4y3u2i1'\"]\n"
                    .formatted(TOKEN))
            .text();
    assertThat(Scrubbed.rows(once).text()).isEqualTo(once);
  }

  @Test
  void a_new_secret_gets_no_number_that_a_placeholder_has_already() throws Exception {
    assertThat(Scrubbed.rows("[\"%s\",\"[SECRET:github-token:1]\"]\n".formatted(TOKEN)).text())
        .isEqualTo("[\"[SECRET:github-token:2]\",\"[SECRET:github-token:1]\"]\n");
  }

  @Test
  void a_value_of_the_environment_goes_wherever_it_stands() throws Exception {
    Scrubber scrubber =
        new Scrubber(
            StandardRules.all(),
            KnownValues.of(Map.of("SERVICE_TOKEN", "Blue+Harvest+Moon", "HOME", "/home/someone")));
    Scrubbed scrubbed = Scrubbed.rows(scrubber, "[\"it is Blue+Harvest+Moon in /home/someone\"]\n");
    assertThat(scrubbed.text()).isEqualTo("[\"it is [SECRET:known-value:1] in /home/someone\"]\n");
    assertThat(scrubbed.report().counts()).containsEntry("known-value", 1L);
  }

  @Test
  void a_row_that_is_no_json_is_named_and_not_shown() {
    assertThatThrownBy(() -> Scrubbed.rows("{\"a\":1}\n{\"a\":\"%s\n".formatted(TOKEN)))
        .isInstanceOf(DamagedRowException.class)
        .hasMessage("row 2 of rows is no whole JSON");
  }

  @Test
  void the_report_says_where_and_never_what() throws Exception {
    ScrubReport report =
        Scrubbed.rows("{}\n{\"m\":{\"c\":[\"\",\"%s\"]}}\n".formatted(TOKEN)).report();
    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.rule()).isEqualTo("github-token");
          assertThat(finding.row()).isEqualTo(2);
          assertThat(finding.place()).isEqualTo("m.c[1]");
        });
    assertThat(report.toString()).doesNotContain(TOKEN);
  }

  @Test
  void a_title_is_scrubbed_with_the_placeholders_of_the_session() throws Exception {
    Scrubbing scrubbing = new Scrubber(StandardRules.all(), KnownValues.none()).begin();
    scrubbing.survey(
        new java.io.ByteArrayInputStream(
            "[\"%s\"]".formatted(TOKEN).getBytes(StandardCharsets.UTF_8)),
        "rows");
    assertThat(scrubbing.rewrite("fix " + TOKEN + " in " + OTHER))
        .isEqualTo("fix [SECRET:github-token:1] in [SECRET:github-token:2]");
  }

  @Test
  void a_text_that_is_no_rows_is_scrubbed_too() throws Exception {
    assertThat(Scrubbed.text("export GITHUB_TOKEN=" + TOKEN + "\nls\n").text())
        .isEqualTo("export GITHUB_TOKEN=[SECRET:github-token:1]\nls\n");
  }
}
