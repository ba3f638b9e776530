package it.census.readers.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * The number formats of a workbook. Cells name a style by number, styles a format by number, and
 * some formats are known to every program and stored in no file.
 */
public final class NumberFormats {

  private static final String GENERAL = "General";

  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();

  /** Adds a format that the workbook defines itself; of two with one number the first stands. */
  public void addFormat(int index, String format) {
    if (!format.isEmpty()) {
      formats.putIfAbsent(index, format);
    }
  }

  /** Adds the next style. */
  public void addStyle(int formatIndex) {
    formatOfStyle.add(formatIndex);
  }

  /** Number of the format of a style; an unknown style is of the general format. */
  public int indexOf(int style) {
    return style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
  }

  /** The format itself: {@code dd/mm/yyyy}. */
  public String format(int index) {
    String own = formats.get(index);
    if (own != null) {
      return own;
    }
    String builtin = BuiltinFormats.getBuiltinFormat(index);
    return builtin == null ? GENERAL : builtin;
  }
}
