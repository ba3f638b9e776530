package it.census.writers.reports;

import it.census.model.Notice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Text for an HTML page: whatever a supplier wrote stays text. */
final class Html {

  /** What a cell of a table can show. */
  private static final int LONGEST = 160;

  private Html() {}

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(isUnseen(c) ? ' ' : c);
      }
    }
    return safe.toString();
  }

  /** Control characters, and those that turn the direction of the text around them. */
  private static boolean isUnseen(char c) {
    return (Character.isISOControl(c) && c != '\n')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  /** A value shortened to what a table can show. */
  static String value(String text) {
    return escape(shorten(text));
  }

  static String code(String text) {
    return "<code>" + value(text) + "</code>";
  }

  /** The notice with its values shortened, so that its sentence stays one. */
  static Notice shorten(Notice notice) {
    Map<String, String> arguments = new TreeMap<>();
    notice.arguments().forEach((name, text) -> arguments.put(name, shorten(text)));
    return new Notice(
        notice.type(),
        notice.place(),
        notice.offerId(),
        shorten(notice.field()),
        shorten(notice.value()),
        arguments);
  }

  private static String shorten(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** The name of a place in the page, for links within it. */
  static String anchor(String id) {
    return id.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  /** A link to a file beside the page. */
  static String link(String path) {
    String address =
        Arrays.stream(path.split("/"))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/", "./", ""));
    return "<a href=\"" + escape(address) + "\">" + value(path) + "</a>";
  }

  /**
   * Begins a table that scrolls where the page is narrow.
   *
   * @param style of the table; may be empty
   */
  static void tableHead(StringBuilder page, String style, String... headings) {
    page.append("<div class=\"scroll\"><table")
        .append(style.isEmpty() ? "" : " class=\"" + style + "\"")
        .append("><thead><tr>");
    for (String heading : headings) {
      page.append("<th scope=\"col\">").append(heading).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
  }

  /** A row of such a table. */
  static void row(StringBuilder page, String... cells) {
    page.append("<tr>");
    for (String cell : cells) {
      page.append("<td class=\"value\">").append(cell).append("</td>");
    }
    page.append("</tr>\n");
  }
}
