package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.config.Region;
import it.census.model.config.Region.Municipality;
import it.census.model.config.SourceDefinition;
import it.census.rules.columns.ColumnPlan;
import it.census.rules.columns.TablePlan;
import it.census.rules.harmonise.MunicipalityStep.Column;
import it.census.rules.values.CadastreReader;
import it.census.rules.values.CoordinateReader;
import it.census.rules.values.MunicipalityReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What takes more than one cell: municipality, address, position, parcels, land area, contacts.
 * Built once a run, shared by all threads.
 */
final class RowReaders {

  private final FieldReaders readers;
  private final MunicipalityReader municipalities;
  private final CadastreReader cadastre;
  private final CoordinateReader coordinates;
  private final Map<String, Municipality> byCode;
  private final Set<String> registryCodes;

  private RowReaders(FieldReaders readers, Region region) {
    this.readers = readers;
    this.municipalities = MunicipalityReader.of(region);
    this.cadastre = CadastreReader.of(region);
    this.coordinates = CoordinateReader.of(region);
    this.byCode =
        region.municipalities().stream()
            .collect(Collectors.toUnmodifiableMap(Municipality::code, m -> m));
    this.registryCodes = registryCodes(region);
  }

  static RowReaders of(Region region, FieldReaders readers) {
    return new RowReaders(readers, region);
  }

  /** All codes of the land registry, in capitals, those of merged municipalities included. */
  private static Set<String> registryCodes(Region region) {
    return Stream.concat(
            region.municipalities().stream().map(Municipality::cadastralCode),
            region.merged().stream().map(Region.MergedMunicipality::oldCadastralCode))
        .filter(code -> !code.isEmpty())
        .map(code -> code.toUpperCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The code of the supplier: as configured, or that of the one municipality the source is of. */
  String supplierCode(SourceDefinition source) {
    return source
        .supplierCode()
        .or(
            () ->
                source
                    .supplierType()
                    .filter("municipality"::equals)
                    .flatMap(t -> usual(source))
                    .map(Municipality::supplierCode))
        .orElse("");
  }

  RowStep municipality(TablePlan plan, SourceDefinition source) {
    return new MunicipalityStep(
        columns(plan, OfferField.MUNICIPALITY_CODE, source),
        columns(plan, OfferField.MUNICIPALITY, source),
        columns(plan, OfferField.CADASTRAL_MUNICIPALITY, source),
        plan.findEndingWithMunicipality().map(ColumnPlan::index).orElse(-1),
        usual(source),
        municipalities,
        registryCodes);
  }

  private List<Column> columns(TablePlan plan, OfferField field, SourceDefinition source) {
    return Column.of(plan.list(field), readers.words(field.key(), source));
  }

  /** The municipality of rows that name none. */
  private Optional<Municipality> usual(SourceDefinition source) {
    return Stream.of(
            source.municipality().orElse(""),
            source.defaults().getOrDefault(OfferField.MUNICIPALITY_CODE.key(), ""),
            source.defaults().getOrDefault(OfferField.MUNICIPALITY.key(), ""))
        .filter(text -> !text.isEmpty())
        .flatMap(text -> municipalities.read(Cell.of(text)).value().stream())
        .findFirst();
  }

  void address(TablePlan plan, SourceDefinition source, Consumer<RowStep> steps) {
    int number = plan.find(HelperColumn.ADDRESS_NUMBER).map(ColumnPlan::index).orElse(-1);
    for (ColumnPlan street : plan.list(OfferField.ADDRESS)) {
      steps.accept(
          new AddressStep(
              street.index(),
              number,
              readers.words(OfferField.ADDRESS.key(), source),
              readers.words(HelperColumn.ADDRESS_NUMBER.key(), source),
              new AddressMemory(readers.addresses())));
    }
  }

  void position(TablePlan plan, SourceDefinition source, Consumer<RowStep> steps) {
    PositionStep.of(plan, readers.words(OfferField.LATITUDE.key(), source), coordinates, byCode)
        .ifPresent(steps);
  }

  RowStep parcels(TablePlan plan, SourceDefinition source) {
    return ParcelStep.of(plan, key -> readers.words(key, source), cadastre);
  }

  void landArea(TablePlan plan, SourceDefinition source, Consumer<RowStep> steps) {
    for (ColumnPlan column : plan.list(HelperColumn.LAND_AREA_HA)) {
      steps.accept(
          new FieldStep(
              OfferField.LAND_AREA_M2,
              column.index(),
              readers.words(HelperColumn.LAND_AREA_HA.key(), source),
              readers.of(OfferField.LAND_AREA_M2, column.conventions(), source)));
    }
    RegistryAreaStep.of(
            plan, readers.words(HelperColumn.LAND_AREA_HAACA.key(), source), readers.areas())
        .ifPresent(steps);
  }

  void contacts(TablePlan plan, SourceDefinition source, Consumer<RowStep> steps) {
    for (ColumnPlan column : plan.list(HelperColumn.CONTACT_ANY)) {
      steps.accept(
          new ContactStep(
              column.index(),
              readers.words(HelperColumn.CONTACT_ANY.key(), source),
              readers.texts(),
              readers.emails(),
              readers.phones()));
    }
  }
}
