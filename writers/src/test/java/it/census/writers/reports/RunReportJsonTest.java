package it.census.writers.reports;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Language;
import it.census.model.report.RunReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportJsonTest {

  @TempDir private Path folder;

  @Test
  void a_loaded_source_tells_everything() throws Exception {
    assertThat(
            written(
                Language.IT,
                ExampleReport.run(RunReport.Status.COMPLETED, List.of(ExampleReport.loaded()))))
        .isEqualTo(
            """
            {
              "run" : {
                "id" : "20260331-020000-4f2a",
                "command" : "run",
                "started" : "2026-03-31T00:00:00Z",
                "finished" : "2026-03-31T00:02:41Z",
                "status" : "completed",
                "reference_date" : "2026-03-31",
                "rules_version" : "9c1d2e3f4a5b"
              },
              "totals" : {
                "read" : 1240,
                "new" : 12,
                "changed" : 31,
                "unchanged" : 1184,
                "rejected" : 9,
                "duplicate" : 4,
                "withdrawn" : 2
              },
              "sources" : [ {
                "id" : "comune-piombino",
                "name" : "Comune di Piombino",
                "status" : "loaded",
                "reason" : null,
                "delivery" : {
                  "file" : "aree_2026-03-31.xlsx",
                  "sha256" : "%s",
                  "format" : "xlsx",
                  "charset" : null,
                  "delimiter" : null,
                  "bytes" : 48213
                },
                "rows" : 1253,
                "read" : 1240,
                "new" : 12,
                "changed" : 31,
                "unchanged" : 1184,
                "rejected" : 9,
                "duplicate" : 4,
                "withdrawn" : 2,
                "blank" : 6,
                "totals" : 2,
                "headings" : 5,
                "columns" : [ {
                  "sheet" : "Aree",
                  "header" : "Rif.",
                  "field" : "source_reference",
                  "how" : "recognised"
                }, {
                  "sheet" : "Aree",
                  "header" : "Sup. tot.",
                  "field" : "land_area_m2",
                  "how" : "configured"
                }, {
                  "sheet" : "Aree",
                  "header" : "Comune",
                  "field" : "municipality_name",
                  "how" : "recognised"
                }, {
                  "sheet" : "Aree",
                  "header" : "Protocollo",
                  "field" : null,
                  "how" : "known_not_kept"
                }, {
                  "sheet" : "Aree",
                  "header" : "Note interne",
                  "field" : null,
                  "how" : "ignored"
                }, {
                  "sheet" : "Aree",
                  "header" : "Indice fond.",
                  "field" : null,
                  "how" : "unknown"
                } ],
                "notices" : [ {
                  "code" : "municipality_unknown",
                  "severity" : "ERROR",
                  "count" : 9
                }, {
                  "code" : "area_implausible",
                  "severity" : "WARNING",
                  "count" : 17
                }, {
                  "code" : "contact_doubtful",
                  "severity" : "WARNING",
                  "count" : 3
                }, {
                  "code" : "province_derived",
                  "severity" : "INFO",
                  "count" : 1231
                } ],
                "corrections" : 2410,
                "set_aside" : [ "aree_2026-02-28.xlsx", "aree_2026-01-31.xlsx" ],
                "freshness" : null,
                "drift" : {
                  "class" : "breaking",
                  "changes" : [ {
                    "change" : "lost",
                    "class" : "breaking",
                    "sheet" : "Aree",
                    "before" : "Piani",
                    "after" : "N. piani fuori terra",
                    "field" : "floors",
                    "field_now" : null,
                    "filled_percent" : 88,
                    "columns_line" : "\\"N. piani fuori terra\\": floors"
                  } ]
                },
                "impact" : {
                  "same_delivery" : false,
                  "rules" : {
                    "version_before" : "8b1d2e3f4a5b",
                    "known" : true,
                    "program" : false,
                    "lines_changed" : 1,
                    "lines" : [ {
                      "file" : "header-aliases.csv",
                      "line" : 12,
                      "change" : "added",
                      "text" : "Sup. tot.,land_area_m2,"
                    } ]
                  },
                  "notices" : [ {
                    "code" : "code_unknown",
                    "severity" : "WARNING",
                    "before" : 3,
                    "after" : 0
                  } ],
                  "offers" : {
                    "new" : 1,
                    "changed" : 2,
                    "withdrawn" : 3,
                    "rejudged" : 4
                  },
                  "fields" : [ {
                    "field" : "status",
                    "offers" : 2,
                    "examples" : [ {
                      "offer_id" : "OT-K8TM305S3W",
                      "before" : "",
                      "after" : "DISPONIBILE"
                    } ]
                  } ]
                }
              } ]
            }
            """
                .formatted("ab".repeat(32)));
  }

  @Test
  void a_source_without_a_file_has_no_delivery_and_says_why_in_the_language_of_the_run()
      throws Exception {
    RunReport report =
        ExampleReport.run(RunReport.Status.ATTENTION, List.of(ExampleReport.missing()));

    assertThat(written(Language.IT, report))
        .contains(
            """
                "status" : "missing",
                "reason" : "Nessun file in inbox/comune-grosseto/.",
                "delivery" : null,
                "rows" : 0,
            """);
    assertThat(written(Language.EN, report))
        .contains("\"reason\" : \"No file in inbox/comune-grosseto/.\"");
  }

  @Test
  void nothing_else_is_left_in_the_folder() throws Exception {
    written(Language.IT, ExampleReport.run());

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("report.json"));
    }
  }

  private String written(Language language, RunReport report) throws Exception {
    Path file = folder.resolve("report.json");
    new RunReportJson(language).write(report, file);
    return Files.readString(file);
  }
}
