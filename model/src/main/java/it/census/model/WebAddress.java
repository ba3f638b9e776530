package it.census.model;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** An http or https address that a browser can open; other schemes are refused. */
@Pattern(regexp = "(?i)https?://[^\\s/?#\"<>]+(?:[/?#][^\\s\"<>]*)?")
@Size(max = 2_000)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface WebAddress {

  /** Code of the notice. */
  String message() default "web_address_malformed";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
