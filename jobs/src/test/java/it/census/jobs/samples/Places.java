package it.census.jobs.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/** Real municipalities, from the reference table, and coordinates in the systems suppliers use. */
public final class Places {

  private static final String GAUSS_BOAGA_WEST =
      "+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=1500000 +y_0=0 +ellps=intl"
          + " +towgs84=-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68 +units=m +no_defs";
  private static final String UTM_32N = "+proj=utm +zone=32 +datum=WGS84 +units=m +no_defs";
  private static final String WGS84 = "+proj=longlat +datum=WGS84 +no_defs";

  private final List<Municipality> municipalities = new ArrayList<>();
  private final CRSFactory systems = new CRSFactory();

  public Places(Path municipalitiesCsv) throws IOException {
    for (String line : Files.readAllLines(municipalitiesCsv).stream().skip(1).toList()) {
      String[] c = line.split(",", -1);
      municipalities.add(
          new Municipality(
              c[0], c[1], c[2], c[4], Double.parseDouble(c[5]), Double.parseDouble(c[6])));
    }
  }

  public Municipality named(String name) {
    return municipalities.stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** Easting and northing, metres with two decimals. */
  public double[] gaussBoaga(double lat, double lon) {
    return metres(GAUSS_BOAGA_WEST, lat, lon);
  }

  public double[] utm(double lat, double lon) {
    return metres(UTM_32N, lat, lon);
  }

  /** Latitude and longitude of a point that a supplier gives in metres. */
  public double[] fromGaussBoaga(double x, double y) {
    return degrees(GAUSS_BOAGA_WEST, x, y);
  }

  public double[] fromUtm(double x, double y) {
    return degrees(UTM_32N, x, y);
  }

  private double[] metres(String system, double lat, double lon) {
    ProjCoordinate to = transform(WGS84, system, lon, lat);
    return new double[] {Math.round(to.x * 100) / 100.0, Math.round(to.y * 100) / 100.0};
  }

  private double[] degrees(String system, double x, double y) {
    ProjCoordinate to = transform(system, WGS84, x, y);
    return new double[] {to.y, to.x};
  }

  private ProjCoordinate transform(String from, String to, double x, double y) {
    CoordinateReferenceSystem source = systems.createFromParameters("from", from);
    CoordinateReferenceSystem target = systems.createFromParameters("to", to);
    return new CoordinateTransformFactory()
        .createTransform(source, target)
        .transform(new ProjCoordinate(x, y), new ProjCoordinate());
  }

  public record Municipality(
      String code, String name, String province, String cadastralCode, double lat, double lon) {}
}
