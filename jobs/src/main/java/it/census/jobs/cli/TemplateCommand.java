package it.census.jobs.cli;

import it.census.model.config.CensusConfiguration;
import it.census.writers.forms.TemplateWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The workbook that suppliers can fill in. */
@Command(
    description =
        "The workbook that suppliers can fill in (XLSX): a column for each field, drop-down lists,"
            + " instructions in Italian and English. Never writes over a file.",
    mixinStandardHelpOptions = true)
final class TemplateCommand extends CensusCommand {

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "file to write")
  private @Nullable Path file;

  @Override
  protected int execute() throws Exception {
    Path target = Objects.requireNonNull(file).toAbsolutePath().normalize();
    if (Files.exists(target)) {
      throw new Refused(
          target + " exists already. Choose another name: somebody may have filled it in.");
    }
    CensusConfiguration configuration = configuration();
    TemplateWorkbook template =
        new TemplateWorkbook(configuration.vocabulary(), configuration.region());
    written(target, to -> write(template, to));
    out().println("template: " + target);
    return ExitCode.DONE;
  }

  /** Whole or not at all. */
  private static Path write(TemplateWorkbook template, Path target) throws IOException {
    Path folder = Objects.requireNonNull(target.getParent());
    Files.createDirectories(folder);
    Path unfinished =
        folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW)) {
        template.write(out);
      }
      return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
