package it.census.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How the modules may lean on each other, in sentences. */
class ArchitectureTest {

  private static final JavaClasses CENSUS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("it.census");

  private static final Set<Class<?>> CALENDARS =
      Set.of(
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class);

  @Test
  void there_is_something_to_judge() {
    for (String module : Set.of("model", "readers", "rules", "writers", "jobs")) {
      assertThat(CENSUS.containPackage("it.census." + module)).as(module).isTrue();
    }
  }

  @Test
  void the_model_depends_on_nothing_but_java_and_annotations() {
    classes()
        .that()
        .resideInAPackage("it.census.model..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "it.census.model..", "java..", "org.jspecify..", "jakarta.validation.."))
        .check(CENSUS);
  }

  @Test
  void readers_rules_and_writers_do_not_know_each_other_nor_the_jobs() {
    independent("readers", "rules", "writers");
    independent("rules", "readers", "writers");
    independent("writers", "readers", "rules");
  }

  private static void independent(String module, String one, String other) {
    noClasses()
        .that()
        .resideInAPackage("it.census." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "it.census." + one + "..", "it.census." + other + "..", "it.census.jobs..")
        .check(CENSUS);
  }

  @Test
  void the_packages_of_the_jobs_lean_on_each_other_without_going_round_in_circles() {
    slices().matching("it.census.jobs.(*)..").should().beFreeOfCycles().check(CENSUS);
  }

  @Test
  void rules_read_and_write_nothing() {
    noClasses()
        .that()
        .resideInAPackage("it.census.rules..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.sql..", "java.net..")
                .or(describe("are files and streams of java.io", ArchitectureTest::isFileAccess)))
        .check(CENSUS);
  }

  private static boolean isFileAccess(JavaClass type) {
    return type.getPackageName().equals("java.io")
        && (type.getSimpleName().startsWith("File")
            || type.getSimpleName().equals("RandomAccessFile"));
  }

  @Test
  void only_jobs_see_spring() {
    onlyIn(resideInAPackage("org.springframework.."), "it.census.jobs..");
  }

  @Test
  void only_writers_and_jobs_see_the_database() {
    onlyIn(
        resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql.."),
        "it.census.writers..",
        "it.census.jobs..");
  }

  @Test
  void only_readers_open_the_formats_of_suppliers() {
    onlyIn(resideInAnyPackage("com.ctc.wstx.."), "it.census.readers..");
    onlyIn(
        resideInAnyPackage("org.apache.poi.."), "it.census.readers..", "it.census.writers.forms");
  }

  @Test
  void the_forms_write_workbooks_and_read_none() {
    onlyIn(
        resideInAnyPackage("org.apache.poi.xssf.eventusermodel..", "org.apache.poi.openxml4j.."),
        "it.census.readers..");
    onlyIn(resideInAnyPackage("org.apache.poi.xssf.."), "it.census.writers.forms");
  }

  private static void onlyIn(DescribedPredicate<JavaClass> what, String... packages) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat(what)
        .check(CENSUS);
  }

  @Test
  void every_package_is_null_marked() {
    Set<String> without =
        CENSUS.stream()
            .map(JavaClass::getPackage)
            .filter(
                pack ->
                    !pack.tryGetPackageInfo()
                        .map(i -> i.isAnnotatedWith(NullMarked.class))
                        .orElse(false))
            .map(JavaPackage::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(without).isEmpty();
  }

  @Test
  void time_is_an_input_and_only_the_command_line_reads_a_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("it.census.jobs.cli..")
        .should()
        .accessTargetWhere(
            describe("it reads the clock of the system", ArchitectureTest::readsTheClock))
        .check(CENSUS);
  }

  /** {@code now()} of a calendar, unless a clock is given; the wall clock of the system. */
  private static boolean readsTheClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    boolean now =
        name.equals("now")
            && CALENDARS.stream().anyMatch(owner::isEquivalentTo)
            && !access.getTarget().getFullName().contains("(java.time.Clock)");
    boolean wall = owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
    boolean system = owner.isEquivalentTo(Clock.class) && name.startsWith("system");
    boolean date =
        owner.isEquivalentTo(Date.class) && access.getTarget().getFullName().endsWith("<init>()");
    return now || wall || system || date;
  }

  @Test
  void only_the_command_line_prints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("it.census.jobs.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CENSUS);
  }
}
