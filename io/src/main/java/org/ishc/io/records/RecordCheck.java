package org.ishc.io.records;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.ishc.core.base.Fraction;
import org.ishc.io.table.Column;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Holds a row record against the Jakarta constraints on its components. A violation becomes the finding {@code cell.range} at its column; its text is made
 * from our own bundles, so no expression language is needed.
 */
public final class RecordCheck {

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false))
          .buildValidatorFactory()
          .getValidator();

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])");

  private RecordCheck() {}

  /** Checks a record; what is wrong is added to the findings of its row. */
  public static void check(Object rowRecord, Row row) {
    Set<ConstraintViolation<Object>> violations = VALIDATOR.validate(rowRecord);
    for (ConstraintViolation<Object> violation : violations) {
      Column column = row.table().columns().get(row.table().indexOf(column(violation.getPropertyPath().toString())));
      String seen = seen(violation.getInvalidValue());
      String message = violation.getMessageTemplate();
      row.findings().add(ExchangeFinding.RANGE, column, seen, "allowed", message.startsWith("{") ? ">= 0" : message);
    }
  }

  /** A value as it was written: a cell holds decimals, which always end. */
  private static String seen(@Nullable Object value) {
    if (value instanceof Fraction fraction) {
      return new BigDecimal(fraction.bigNumerator()).divide(new BigDecimal(fraction.bigDenominator())).toPlainString();
    }
    return value == null ? "" : value.toString();
  }

  static String column(String property) {
    return HUMP.matcher(property).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
