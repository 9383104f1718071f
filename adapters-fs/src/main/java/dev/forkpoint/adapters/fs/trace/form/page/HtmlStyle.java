package dev.forkpoint.adapters.fs.trace.form.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// How a page looks, by day and by night, and that it may have nothing but this style and its own
/// pictures.
final class HtmlStyle {
  static final String SHEET =
      """
      :root{color-scheme:light dark;--paper:#fbfaf7;--ink:#23211d;--soft:#6f6a60;--card:#fff;\
      --line:#e4e0d6;--user:#2f6f4f;--assistant:#3557a0;--tool:#8a6116;--system:#7a3b6b}
      @media(prefers-color-scheme:dark){:root{--paper:#17181b;--ink:#e6e3dc;--soft:#9a968c;\
      --card:#1f2125;--line:#34363c;--user:#7cc7a0;--assistant:#93b2f2;--tool:#dcb265;\
      --system:#d399c4}}
      body{margin:0 auto;padding:2rem 1rem 6rem;max-width:52rem;background:var(--paper);\
      color:var(--ink);font:1rem/1.6 system-ui,sans-serif}
      h1{font-size:1.6rem;line-height:1.25;overflow-wrap:anywhere}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;color:var(--soft);\
      font-size:.9rem}
      dd{margin:0;overflow-wrap:anywhere}
      article{margin:1rem 0;padding:.8rem 1.1rem;background:var(--card);\
      border:1px solid var(--line);border-left:4px solid var(--tone);border-radius:.5rem}
      .user{--tone:var(--user)}.assistant{--tone:var(--assistant)}.tool{--tone:var(--tool)}
      .system,.summary{--tone:var(--system)}
      .aside{margin-left:2rem;opacity:.85}
      h2{display:inline;margin:0 .6rem 0 0;font-size:.95rem;color:var(--tone)}
      small,footer{color:var(--soft);font-size:.8rem}
      .said{white-space:pre-wrap;overflow-wrap:anywhere;margin:.4rem 0}
      .heading{font-size:1.1em}
      pre,code{font-family:ui-monospace,monospace;font-size:.85em}
      code{padding:.1em .3em;background:var(--paper);border-radius:.25rem}
      pre{margin:.5rem 0;padding:.7rem;overflow:auto;max-height:32rem;white-space:pre-wrap;\
      overflow-wrap:anywhere;background:var(--paper);border:1px solid var(--line);\
      border-radius:.4rem}
      summary{cursor:pointer;color:var(--soft);font-size:.9rem;overflow-wrap:anywhere}
      img{max-width:100%;border-radius:.4rem}
      @media print{details{break-inside:avoid}article{border-color:#999}}
      """;

  static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'sha256-" + digest() + "'";

  private HtmlStyle() {}

  private static String digest() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(SHEET.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
