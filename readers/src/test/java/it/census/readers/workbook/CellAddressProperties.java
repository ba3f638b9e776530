package it.census.readers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.ss.util.CellReference;

/** Every cell that a sheet can have is found, and no other. */
class CellAddressProperties {

  @Property
  void an_address_is_read_as_spreadsheet_programs_write_it(
      @ForAll @IntRange(min = 1, max = CellAddress.LAST_ROW) int row,
      @ForAll @IntRange(max = CellAddress.COLUMNS - 1) int column,
      @ForAll boolean small)
      throws DeliveryUnreadable {
    String written = new CellReference(row - 1, column).formatAsString();

    CellAddress read = CellAddress.parse(small ? written.toLowerCase(Locale.ROOT) : written);

    assertThat(read).isEqualTo(new CellAddress(row, column));
  }

  @Property
  void no_other_cell_exists(
      @ForAll @IntRange(min = CellAddress.LAST_ROW + 1) int row,
      @ForAll @IntRange(min = CellAddress.COLUMNS, max = 400_000) int column) {
    String letters = CellReference.convertNumToColString(column);

    assertThat(refused("A" + row)).isTrue();
    assertThat(refused(letters + "1")).isTrue();
  }

  @Property
  void any_other_text_is_refused_or_an_address(@ForAll @StringLength(max = 12) String text) {
    assertThat(refused(text) || text.matches("[A-Za-z]{1,3}\\p{Nd}{1,8}")).isTrue();
  }

  private static boolean refused(String text) {
    try {
      CellAddress.parse(text);
      return false;
    } catch (DeliveryUnreadable refused) {
      assertThat(refused.refusal()).isEqualTo(Refusal.DAMAGED);
      return true;
    }
  }
}
