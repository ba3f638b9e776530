package it.census.jobs.samples;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How suppliers write numbers, dates and words. */
final class Habits {

  private Habits() {}

  /** {@code 1.234,5}. */
  static String italian(String number) {
    return number.isEmpty() ? "" : format("#,##0.##", number);
  }

  /** {@code 1.234.000,00 €}. */
  static String euro(String number) {
    return number.isEmpty() ? "-   €" : format("#,##0.00", number) + " €";
  }

  /** {@code 31/03/2026}. */
  static String day(String iso) {
    return iso.isEmpty() ? "" : date(iso, "dd/MM/yyyy");
  }

  /** {@code 31.3.26}. */
  static String shortDay(String iso) {
    return iso.isEmpty() ? "" : date(iso, "d.M.yy");
  }

  static String date(String iso, String pattern) {
    return LocalDate.parse(iso).format(DateTimeFormatter.ofPattern(pattern, Locale.ITALIAN));
  }

  /** A number of a spreadsheet, or nothing. */
  static Object number(String number) {
    return number.isEmpty() ? "" : Double.valueOf(number);
  }

  /** A day of a spreadsheet, or nothing. */
  static Object date(String iso) {
    return iso.isEmpty() ? "" : LocalDate.parse(iso);
  }

  static String kind(String code) {
    return switch (code) {
      case "AREA_LIBERA" -> "Area edificabile";
      case "LOTTO" -> "Lotto urbanizzato";
      case "AREA_DISMESSA" -> "Area dismessa";
      case "CAPANNONE" -> "Capannone industriale";
      case "MAGAZZINO" -> "Magazzino";
      case "LABORATORIO" -> "Laboratorio artigianale";
      case "UFFICIO" -> "Ufficio";
      case "COMPLESSO" -> "Complesso immobiliare";
      default -> code;
    };
  }

  static String status(String code) {
    return switch (code) {
      case "DISPONIBILE" -> "libero";
      case "TRATTATIVA" -> "in trattativa";
      case "SOSPESO" -> "sospeso";
      case "BANDO_APERTO" -> "bando in corso";
      case "ASSEGNATO" -> "assegnato";
      default -> code;
    };
  }

  static String transactions(String codes) {
    return codes
        .replace("VENDITA", "Vendita")
        .replace("LOCAZIONE", "Affitto")
        .replace("CONCESSIONE", "Concessione")
        .replace("|", " / ");
  }

  static String uses(String codes) {
    return codes
        .replace("PRODUTTIVO", "Produttivo")
        .replace("ARTIGIANALE", "Artigianale")
        .replace("LOGISTICA", "Logistica")
        .replace("|", "; ");
  }

  static String yesNo(String code) {
    return code.equals("SI") ? "sì" : "no";
  }

  /** Sheet, parcel or sub-unit of a single parcel: part 1, 2 or 3 of {@code /12/345/6}. */
  static String parcel(String parcel, int part) {
    String[] parts = parcel.split("/", -1);
    return part < parts.length ? parts[part] : "";
  }

  private static String format(String pattern, String number) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ITALY))
        .format(Double.parseDouble(number));
  }
}
