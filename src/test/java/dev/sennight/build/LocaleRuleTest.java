package dev.sennight.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.sennight.model.EntryKind;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Nothing is formatted or changed in case by the locale of the machine: {@code ar} writes numbers
 * with other digits, {@code tr} has another small letter for I.
 */
class LocaleRuleTest {
  /** What asks for the default locale unless it is handed one. */
  private static final List<String> BY_LOCALE =
      List.of(
          "java.lang.String.format(",
          "java.lang.String.formatted(",
          "java.lang.String.toLowerCase(",
          "java.lang.String.toUpperCase(",
          "java.io.PrintStream.format(",
          "java.io.PrintStream.printf(",
          "java.io.PrintWriter.format(",
          "java.io.PrintWriter.printf(",
          "java.util.Formatter.<init>(",
          "java.util.Scanner.<init>(",
          "java.text.MessageFormat.<init>(",
          "java.text.MessageFormat.format(java.lang.String",
          "java.text.NumberFormat.get",
          "java.text.DecimalFormat.<init>(",
          "java.text.DecimalFormatSymbols.<init>(",
          "java.text.DecimalFormatSymbols.getInstance(",
          "java.text.DateFormat.get",
          "java.text.SimpleDateFormat.<init>(",
          "java.text.Collator.getInstance(",
          "java.time.format.DateTimeFormatter.ofPattern(",
          "java.time.format.DateTimeFormatter.ofLocalized",
          "java.time.format.DateTimeFormatterBuilder.toFormatter(");

  private static final DescribedPredicate<JavaAccess<?>> BY_DEFAULT_LOCALE =
      DescribedPredicate.describe(
          "that asks for the default locale", access -> isByDefaultLocale(access.getTarget()));

  private static final ArchRule NONE_BY_DEFAULT_LOCALE =
      noClasses().should().accessTargetWhere(BY_DEFAULT_LOCALE);

  @Test
  void nothingIsFormattedByTheDefaultLocale() {
    var main = EntryKind.class.getProtectionDomain().getCodeSource().getLocation();
    NONE_BY_DEFAULT_LOCALE.check(new ClassFileImporter().importUrl(main));
  }

  @Test
  void whatIsFormattedByItIsSeen() {
    for (Class<?> offender : List.of(Calls.class, References.class)) {
      JavaClasses classes = new ClassFileImporter().importClasses(offender);
      assertThrows(AssertionError.class, () -> NONE_BY_DEFAULT_LOCALE.check(classes));
    }
  }

  private static boolean isByDefaultLocale(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget code
        && BY_LOCALE.stream().anyMatch(code.getFullName()::startsWith)
        && code.getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Locale.class));
  }

  private static final class Calls {
    @SuppressWarnings({"unused", "AnnotateFormatMethod"})
    static String week(int week) {
      return "W%02d".formatted(week);
    }
  }

  private static final class References {
    @SuppressWarnings({"unused", "StringCaseLocaleUsage"})
    static final UnaryOperator<String> LOWER = String::toLowerCase;
  }
}
