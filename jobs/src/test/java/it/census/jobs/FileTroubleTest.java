package it.census.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTroubleTest {

  @ParameterizedTest
  @MethodSource("troubles")
  void a_failure_is_told_with_its_place_and_what_to_do(IOException failure, String sentence) {
    assertThat(FileTrouble.sentence(failure).en()).isEqualTo(sentence);
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        arguments(
            new IOException("No space left on device"),
            "The disk is full: make room and give the command again."),
        arguments(
            new FileSystemException("/data/runs", null, "No space left on device"),
            "The disk is full (/data/runs): make room and give the command again."),
        arguments(
            new AccessDeniedException("/data/archive"),
            "/data/archive cannot be read or written: check its owner and permissions."),
        arguments(
            new FileAlreadyExistsException("/data"),
            "/data is a file, or lies below one, where a folder is needed: name another."),
        arguments(
            new FileSystemException("/data/x", null, "Not a directory"),
            "/data/x is a file, or lies below one, where a folder is needed: name another."),
        arguments(
            new NoSuchFileException("/lists/a.csv"),
            "/lists/a.csv does not exist: check the path."),
        arguments(
            new IOException("Input/output error"),
            "A file cannot be read or written: Input/output error."));
  }
}
